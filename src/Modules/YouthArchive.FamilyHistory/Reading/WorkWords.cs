using System.Text.RegularExpressions;

namespace YouthArchive.FamilyHistory.Reading;

/// <summary>Counts words as a reader counts them: runs of letters and digits, a hyphen or an apostrophe within one parts nothing.</summary>
internal static partial class WorkWords
{
    public static int Of(string? text) => Word().Count(Marks().Replace(text ?? "", " "));

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+(?:[-'’‐‑][\p{L}\p{M}\p{N}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    /// <summary>Footnote marks and addresses of links are no words.</summary>
    [GeneratedRegex(@"\[\^[^\]\s]{1,20}\]|\]\([^)\s]*\)|https?://\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
