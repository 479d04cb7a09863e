using System.Text.RegularExpressions;

namespace YouthArchive.SummerSchool.Applications;

/// <summary>How many words a text has: runs of letters, digits and their marks; a hyphen or an apostrophe within does not part one.</summary>
internal static partial class MotivationWords
{
    public static int Of(string? text) => string.IsNullOrWhiteSpace(text) ? 0 : Word().Count(text);

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-'’‑.,][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
