namespace YouthArchive.Tests.Architecture;

/// <summary>The source the tests were built from.</summary>
public static class RepositoryRoot
{
    public static string Path { get; } = Find();

    public static string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "YouthArchive.sln")))
            {
                return folder.FullName;
            }
        }
        throw new InvalidOperationException("YouthArchive.sln was not found above the tests.");
    }
}
