using System.Text.RegularExpressions;

namespace YouthArchive.Platform.Uploads.Documents;

internal static partial class DocumentText
{
    /// <summary>Line ends alone, no control signs, no run of empty lines.</summary>
    public static string Plain(string text) =>
        EmptyLines().Replace(Controls().Replace(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'), ""), "\n\n").Trim();

    public static int Words(string text) => Word().Count(text);

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+(?:[-'’‑][\p{L}\p{M}\p{N}]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"[\0-\b\v\f\x0E-\x1F\x7F\uFFFE\uFFFF]")]
    private static partial Regex Controls();

    [GeneratedRegex(@"[ \t]*\n(?:[ \t]*\n){2,}")]
    private static partial Regex EmptyLines();
}
