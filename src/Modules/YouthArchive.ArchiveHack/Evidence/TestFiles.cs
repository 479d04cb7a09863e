namespace YouthArchive.ArchiveHack.Evidence;

internal static class TestFiles
{
    /// <summary>Whether any path looks like a test in the usual layouts of the usual languages.</summary>
    public static bool AnyIn(IEnumerable<string> paths) => paths.Any(IsTest);

    private static bool IsTest(string path)
    {
        var parts = path.Split('/');
        if (parts.Any(part => part is "node_modules" or "vendor"))
        {
            return false;
        }

        var name = Path.GetFileNameWithoutExtension(parts[^1]).ToLowerInvariant();
        return parts[..^1].Any(folder => folder.ToLowerInvariant() is "test" or "tests" or "__tests__" or "spec")
            || name.StartsWith("test_", StringComparison.Ordinal)
            || name.EndsWith("_test", StringComparison.Ordinal)
            || name.EndsWith(".test", StringComparison.Ordinal)
            || name.EndsWith(".spec", StringComparison.Ordinal)
            || parts[^1].EndsWith("Tests.cs", StringComparison.Ordinal);
    }
}
