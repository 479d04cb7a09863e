using System.Text.RegularExpressions;

namespace YouthArchive.Content.Search;

/// <summary>Markdown without its signs, good enough for an excerpt.</summary>
internal static partial class PlainText
{
    public static string Of(string markdown) =>
        Space().Replace(Signs().Replace(Links().Replace(markdown, "$1"), ""), " ").Trim();

    [GeneratedRegex(@"!?\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"[*_`#>|~]+|^\s*(?:[-+]|\d+\.)\s+", RegexOptions.Multiline)]
    private static partial Regex Signs();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
