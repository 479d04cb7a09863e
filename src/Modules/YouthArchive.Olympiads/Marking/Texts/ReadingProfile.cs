using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Texts;

namespace YouthArchive.Olympiads.Marking.Texts;

/// <summary>
/// How a line is compared under an item's rules. Always the same: composed letters, single spaces, straight quotation marks and plain
/// dashes, look-alikes of the other alphabet (see <see cref="LookAlikes"/>). By the item: old letters, case, punctuation, its own
/// equivalences. <c>[…]</c> and <c>?</c> stand for what could not be read; square brackets around letters are an editor's and do not
/// count: in an accepted reading what stands in them may be left out.
/// </summary>
internal sealed partial class ReadingProfile
{
    private const char Gap = '\uFDD0';
    private const char Open = '\uFDD1';
    private const char Close = '\uFDD2';
    private const string Typographic = "«»“”„‟″‘’‚‛′`´—–‒―‐‑−";
    private const string Typewriter = "\"\"\"\"\"\"\"'''''''-------";
    private readonly Transcription _item;
    private readonly IReadOnlyList<(string From, string To)> _equivalent;

    public ReadingProfile(Transcription item)
    {
        _item = item;
        _equivalent =
        [
            .. (item.Equivalent ?? new Dictionary<string, string>())
                .Select(e => (From: Cased(PlainText.Of(e.Key)), To: Cased(PlainText.Of(e.Value))))
                .Where(e => e.From.Length > 0).OrderByDescending(e => e.From.Length).ThenBy(e => e.From, StringComparer.Ordinal),
        ];
    }

    public IReadOnlyList<Cluster> OfReading(string reading) => Clusters(LookAlikes.WithoutMixedWords(Marked(PlainText.Of(reading))), isReading: true);

    public IReadOnlyList<Cluster> OfWritten(string written, string reading) =>
        Clusters(LookAlikes.Like(LookAlikes.WithoutMixedWords(reading), Marked(PlainText.Of(written))), isReading: false);

    /// <summary>Brackets as marks of one's own, so that no later rule takes them for punctuation.</summary>
    private static string Marked(string text) =>
        Bracketed().Replace(Unread().Replace(text, Gap.ToString()), m => $"{Open}{m.Groups[1].Value}{Close}");

    private List<Cluster> Clusters(string marked, bool isReading)
    {
        var text = Same(marked, isReading);
        var clusters = new List<Cluster>(text.Length);
        var isOptional = false;
        foreach (var letter in Graphemes.Of(PlainText.Spaced(text)))
        {
            switch (letter[0])
            {
                case Open or Close:
                    isOptional = letter[0] == Open && isReading;
                    break;
                case Gap:
                    clusters.Add(new("[…]", ClusterKind.Unread));
                    break;
                case '?' when !isReading:
                    clusters.Add(new(letter, ClusterKind.Unread));
                    break;
                default:
                    clusters.Add(new(letter, letter == " " ? ClusterKind.Space : isOptional ? ClusterKind.Optional : ClusterKind.Letter));
                    break;
            }
        }
        return WithFreeSpaces(clusters);
    }

    /// <summary>Whether there is a space beside what could not be read, nobody can tell either.</summary>
    private static List<Cluster> WithFreeSpaces(List<Cluster> clusters)
    {
        for (var i = 0; i < clusters.Count; i++)
        {
            if (clusters[i].Kind == ClusterKind.Space && (IsGap(clusters, i - 1) || IsGap(clusters, i + 1)))
            {
                clusters[i] = new(" ", ClusterKind.Unread);
            }
        }
        return clusters;
    }

    private static bool IsGap(List<Cluster> clusters, int i) =>
        i >= 0 && i < clusters.Count && clusters[i] is { Kind: ClusterKind.Unread, Text: not " " };

    private string Same(string text, bool isReading)
    {
        text = Cased(LookAlikes.Map(text.Replace("…", "...", StringComparison.Ordinal), Plain));
        if (_item.Spelling == Spelling.Normalised)
        {
            text = Modern(text);
        }
        text = Equal(text);
        return _item.KeepsPunctuation ? text : WithoutPunctuation(text, isReading);
    }

    private static char Plain(char letter) => Typographic.IndexOf(letter, StringComparison.Ordinal) is var i and >= 0 ? Typewriter[i] : letter;

    private string Cased(string text) => _item.KeepsCase ? text : text.ToLowerInvariant();

    /// <summary>Where і is a letter of the living language (Kazakh, Ukrainian, Belarusian), it stays itself.</summary>
    private string Modern(string text)
    {
        var livingI = _item.Language is "kk" or "uk" or "be";
        return LookAlikes.Map(FinalHardSign().Replace(text, ""), letter => letter switch
        {
            'ѣ' => 'е',
            'Ѣ' => 'Е',
            'ѳ' => 'ф',
            'Ѳ' => 'Ф',
            'ѵ' => 'и',
            'Ѵ' => 'И',
            'і' when !livingI => 'и',
            'І' when !livingI => 'И',
            _ => letter,
        });
    }

    /// <summary>One pass, the longest first: what was put in is not replaced again.</summary>
    private string Equal(string text)
    {
        if (_equivalent.Count == 0)
        {
            return text;
        }
        var equal = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var match = _equivalent.FirstOrDefault(e => string.CompareOrdinal(text, i, e.From, 0, e.From.Length) == 0);
            equal.Append(match.From is null ? text[i].ToString() : match.To);
            i += match.From?.Length ?? 1;
        }
        return equal.ToString();
    }

    /// <summary>A question mark stays in what a pupil wrote: there it stands for a letter.</summary>
    private static string WithoutPunctuation(string text, bool isReading)
    {
        var left = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isMark = Rune.IsPunctuation(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.ModifierSymbol or UnicodeCategory.MathSymbol;
            left.Append(!isMark || (rune.Value == '?' && !isReading) ? rune.ToString() : rune.Value == '-' ? " " : "");
        }
        return left.ToString();
    }

    [GeneratedRegex(@"\[\s*(?:…|\.{2,5}|\?+|-+|—)\s*\]")]
    private static partial Regex Unread();

    [GeneratedRegex(@"\[([^\[\]]*)\]")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"[ъЪ](?![\p{L}\p{M}])")]
    private static partial Regex FinalHardSign();
}
