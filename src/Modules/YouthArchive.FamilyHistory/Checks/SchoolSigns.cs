using System.Text.RegularExpressions;
using YouthArchive.Judging.Contracts.Masking;

namespace YouthArchive.FamilyHistory.Checks;

/// <summary>The authors' and the tutor's own schools, by number and by name. In a field any school is hidden: which one it is does not matter there.</summary>
internal sealed partial class SchoolSigns
{
    private const int Near = 3;

    private readonly HashSet<string> _numbers;
    private readonly IReadOnlyList<NameWords> _names;

    public SchoolSigns(IEnumerable<string> schools)
    {
        var all = schools.ToList();
        _numbers = [.. all.SelectMany(s => Number().Matches(s)).Select(m => m.Value)];
        _names = [.. all.Select(s => new NameWords(WordsOf.Text(s).Where(w => !IsCommon(w)))).Where(n => !n.IsEmpty)];
    }

    public IEnumerable<(int Start, int Length)> In(string text, IReadOnlyList<TextWord> words, TextPlace place)
    {
        foreach (Match match in SchoolWords.Pattern().Matches(text))
        {
            if (place == TextPlace.Field || IsOwn(match.Value))
            {
                // «№ 37 «Болашақ» лицейі»: the number before the name belongs to it.
                var number = Before().Match(text[..match.Index]);
                yield return number.Success ? (number.Index, match.Index + match.Length - number.Index) : (match.Index, match.Length);
            }
        }
        foreach (var (start, length) in ByName(words, place))
        {
            yield return (start, length);
        }
    }

    // «Болашақ» alone may be anything; beside a word for school, or as the whole name, it is the school.
    private IEnumerable<(int Start, int Length)> ByName(IReadOnlyList<TextWord> words, TextPlace place)
    {
        foreach (var name in _names)
        {
            for (var at = 0; at < words.Count; at++)
            {
                var end = at;
                while (end < words.Count && name.Has(words[end], mayBeSmall: false))
                {
                    end++;
                }
                if (end == at)
                {
                    continue;
                }
                var school = words.Index().Skip(Math.Max(0, at - Near)).Take(end - at + 2 * Near).FirstOrDefault(w => Word().IsMatch(w.Item.Text));
                if (place == TextPlace.Field || school.Item is not null || (end - at > 1 && end - at >= name.Words.Count))
                {
                    var (first, last) = school.Item is null ? (at, end - 1) : (Math.Min(at, school.Index), Math.Max(end - 1, school.Index));
                    yield return (words[first].Start, words[last].End - words[first].Start);
                }
                at = end;
            }
        }
    }

    private bool IsOwn(string found) =>
        Number().Matches(found).Any(m => _numbers.Contains(m.Value))
        || WordsOf.Placed(found).Where(w => !IsCommon(w.Text)) is var words && words.Any(w => _names.Any(n => n.Has(w, mayBeSmall: true)));

    private static bool IsCommon(string word) => word.Length < 3 || Common().IsMatch(word) || Word().IsMatch(word);

    [GeneratedRegex(@"(?:№\s*)?\d+[\s\-]{0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:мектеп|мектеб|школ|лице|гимнази|сургуул|school|lyceum|gymnasi|lyzeum|колледж|college)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"^(?:атындағы|имени|орта|жалпы|білім|беретін|беру|негізгі|бастауыш|средн\p{L}*|общеобразовательн\p{L}*|основн\p{L}*|ерөнхий|боловсролын|дунд|бүрэн|secondary|high|of|the|named|after|кгу|кмм|коммуналдық|мемлекеттік|мекеме\p{L}*|государственн\p{L}*|учреждени\p{L}*|коммунальн\p{L}*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Common();
}
