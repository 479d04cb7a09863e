using System.Text;
using System.Text.RegularExpressions;

namespace YouthArchive.FamilyHistory.Works;

/// <summary>
/// How many words a text has, the same for everybody. A word is a run of letters, digits and their marks; hyphens and apostrophes within it do
/// not part it («ақ-қара», «1897-ші», «don't»), nor does the comma, point or narrow space of a number («3,5», «12 000» written with one), nor the
/// points of an abbreviation («т.б.»). Not counted: footnotes and their marks, captions and addresses of pictures and links, and everything
/// below a heading that says «bibliography» in one of the four languages.
/// </summary>
internal static partial class WordCount
{
    // The narrow no-break space ties a case ending to its word in the old Mongolian script, and groups of a number everywhere.
    private const string Narrow = "\u202F";

    private static readonly string[] Bibliographies =
    [
        "пайдаланылған дереккөздер", "дереккөздер", "дереккөздер тізімі", "пайдаланылған әдебиет", "пайдаланылған әдебиеттер", "әдебиеттер тізімі",
        "источники", "список источников", "источники и литература", "список источников и литературы", "список литературы", "литература", "библиография",
        "bibliography", "sources", "references", "works cited", "list of sources",
        "эх сурвалж", "ашигласан эх сурвалж", "ашигласан материал", "ном зүй", "эх сурвалжийн жагсаалт",
    ];

    /// <param name="markdown">As it is kept.</param>
    public static int Of(string? markdown) => string.IsNullOrWhiteSpace(markdown) ? 0 : Word().Count(Plain(markdown));

    /// <summary>Of a file's plain text: nothing is left out.</summary>
    public static int OfPlain(string? text) => string.IsNullOrWhiteSpace(text) ? 0 : Word().Count(text.Normalize(NormalizationForm.FormC));

    /// <summary>The text that counts.</summary>
    public static string Plain(string markdown)
    {
        var kept = new StringBuilder(markdown.Length);
        var (isNote, hidden) = (false, 0);
        foreach (var line in markdown.Normalize(NormalizationForm.FormC).Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n'))
        {
            // A note's further paragraphs are indented; a line without indent ends it, unless it goes on without a gap.
            isNote = NoteStart().IsMatch(line) || isNote && (line.Length == 0 || line[0] is ' ' or '\t');
            if (isNote)
            {
                continue;
            }
            if (Heading().Match(line) is { Success: true } heading)
            {
                var level = heading.Groups["level"].Length;
                hidden = hidden > 0 && level > hidden ? hidden : IsBibliography(heading.Groups["title"].Value) ? level : 0;
            }
            if (hidden == 0)
            {
                kept.Append(Inline(line)).Append('\n');
            }
        }
        return kept.ToString();
    }

    private static string Inline(string line) =>
        Address().Replace(Link().Replace(Picture().Replace(NoteMark().Replace(line, " "), " "), "${text}"), " ");

    private static bool IsBibliography(string title)
    {
        var plain = string.Join(' ', Word().Matches(title.ToLowerInvariant()).Select(m => m.Value).Where(w => !w.All(char.IsDigit)));
        return Bibliographies.Contains(plain, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\p{L}{1,2}(?:\.\p{L}{1,2})+(?![\p{L}\p{M}\p{N}])|[\p{L}\p{N}\p{M}]+(?:(?:[-\u2010\u2011'’ʼ]|(?<=\p{N})[.,](?=\p{N})|(?<=\p{N})[\u00A0" + Narrow + @"](?=\p{N}{3}(?!\p{N}))|(?<=\p{IsMongolian})" + Narrow + @")[\p{L}\p{N}\p{M}]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"^ {0,3}\[\^[^\]\s]{1,60}\]:")]
    private static partial Regex NoteStart();

    [GeneratedRegex(@"^ {0,3}(?<level>#{1,6})\s+(?<title>.*?)\s*#*\s*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[\^[^\]\s]{1,60}\]")]
    private static partial Regex NoteMark();

    [GeneratedRegex(@"!\[[^\[\]]*\]\([^)\s]*(?:\s+""[^""]*"")?\)")]
    private static partial Regex Picture();

    [GeneratedRegex(@"\[(?<text>[^\[\]]*)\]\([^)\s]*(?:\s+""[^""]*"")?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"<?https?://[^\s>]+>?")]
    private static partial Regex Address();
}
