using System.Text.RegularExpressions;

namespace YouthArchive.Tests.Architecture;

/// <summary>
/// The order `./dev format` gives the usings of a file: System's first, then by name, part by part. The build enforces the rest of the style;
/// this it does not.
/// </summary>
internal static partial class Usings
{
    public static IEnumerable<string> Unsorted(string root) =>
        SourceFiles.Under(root, ".cs")
            .Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal))
            .Where(f => !Sorted(Of(File.ReadLines(Path.Combine(root, f)))))
            .Select(f => $"{f}: its usings are not in order; ./dev format puts them right.");

    private static bool Sorted(IReadOnlyList<string> names) => names.SequenceEqual(names.OrderBy(KeyOf, StringComparer.OrdinalIgnoreCase));

    // A point sorts before any letter: YouthArchive.Data before YouthArchive.Data.Sqlite before YouthArchive.Database.
    private static string KeyOf(string name) =>
        (name == "System" || name.StartsWith("System.", StringComparison.Ordinal) ? "0 " : "1 ") + name.Replace('.', '\u0001');

    private static List<string> Of(IEnumerable<string> lines) =>
        [.. lines.TakeWhile(l => l.Length == 0 || l.StartsWith("using ", StringComparison.Ordinal) || l.StartsWith("//", StringComparison.Ordinal))
            .Select(l => Plain().Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"^using ((?!static )[\w.]+);")]
    private static partial Regex Plain();
}
