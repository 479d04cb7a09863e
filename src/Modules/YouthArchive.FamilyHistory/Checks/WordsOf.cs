using System.Text.RegularExpressions;
using YouthArchive.Judging.Contracts.Masking;

namespace YouthArchive.FamilyHistory.Checks;

internal static partial class WordsOf
{
    public static IEnumerable<string> Text(string text) => Word().Matches(text).Select(m => m.Value);

    public static IReadOnlyList<TextWord> Placed(string text) =>
        [.. Word().Matches(text).Select(m => new TextWord(m.Index, m.Value, NameSkeleton.Of(m.Value)))];

    /// <summary>Without the marks that no eye sees and that could part a name.</summary>
    public static string Visible(string text) => Invisible().Replace(text, "");

    [GeneratedRegex(@"[\p{L}\p{M}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"[\u00AD\u034F\u061C\u115F\u1160\u180B-\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFE00-\uFE0F\uFEFF]", RegexOptions.CultureInvariant)]
    private static partial Regex Invisible();
}
