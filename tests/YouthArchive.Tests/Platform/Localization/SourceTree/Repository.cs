namespace YouthArchive.Tests.Platform.Localization.SourceTree;

/// <summary>The repository these tests were built from, as files.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Folders of the projects whose texts people see: everything under src and themes.</summary>
    public static IReadOnlyList<string> Projects { get; } =
        [.. new[] { "src", "themes" }
            .SelectMany(f => Directory.EnumerateFiles(Path.Combine(Root, f), "*.csproj", SearchOption.AllDirectories))
            .Select(f => Path.GetDirectoryName(f)!)
            .Where(f => !IsBuilt(f))
            .Order(StringComparer.Ordinal)];

    public static IEnumerable<string> Files(string project, params string[] endings) =>
        Directory.EnumerateFiles(project, "*", SearchOption.AllDirectories)
            .Where(f => endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)) && !IsBuilt(f))
            .Order(StringComparer.Ordinal);

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static bool IsBuilt(string path) =>
        path.Split(Path.DirectorySeparatorChar).Any(p => p is "bin" or "obj" or "artifacts" or "node_modules" or "Migrations");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "YouthArchive.sln")))
            {
                return folder.FullName;
            }
        }
        throw new InvalidOperationException("The tests do not run from within the repository.");
    }
}
