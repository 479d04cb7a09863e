namespace YouthArchive.Tests.Architecture;

internal static class SourceFiles
{
    public const int MostLines = 400;

    private static readonly string[] NotSource = ["artifacts", "bin", "obj", "node_modules", ".git", "App_Data", "lib"];

    /// <summary>Paths from the root, with forward slashes.</summary>
    public static IEnumerable<string> Under(string root, params string[] endings) =>
        Walk(new DirectoryInfo(root))
            .Where(f => endings.Any(e => f.Name.EndsWith(e, StringComparison.Ordinal)))
            .Select(f => Path.GetRelativePath(root, f.FullName).Replace('\\', '/'));

    /// <summary>Files nobody can hold in their head. Migrations are written by a machine and read by none.</summary>
    public static IEnumerable<string> TooLong(string root) =>
        Under(root, ".cs", ".cshtml", ".js")
            .Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(f => (File: f, Lines: File.ReadLines(Path.Combine(root, f)).Count()))
            .Where(f => f.Lines > MostLines)
            .Select(f => $"{f.File}: {f.Lines} lines; {MostLines} are the most.");

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(d => !NotSource.Contains(d.Name)).SelectMany(Walk));
}
