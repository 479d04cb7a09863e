using System.Text.RegularExpressions;

namespace YouthArchive.FamilyHistory.Checks;

/// <summary>
/// Finds in a text whatever a reader could recognise the authors by, in any case of the four languages, with initials, in Latin letters or
/// with letters that look alike. The same findings hide it from the reader and tell the author beforehand. Pure.
/// </summary>
internal sealed partial class Recogniser
{
    private readonly NameWords _given;
    private readonly NameWords _surnames;
    private readonly NameWords _tutorsGiven;
    private readonly NameWords _tutorsSurnames;
    private readonly NameWords _places;
    private readonly SchoolSigns _schools;
    private readonly Regex? _classes;
    private readonly IReadOnlyList<string> _logins;

    public Recogniser(WorkIdentities who)
    {
        _given = new(who.Authors.SelectMany(a => a.GivenNames));
        _surnames = new(who.Authors.Select(a => a.Surname));
        _tutorsGiven = new(who.Tutors.SelectMany(t => t.GivenNames));
        _tutorsSurnames = new(who.Tutors.Select(t => t.Surname));
        _places = new(who.Schools.SelectMany(s => WordsOf.Text(s.Settlement)).Where(w => w.Length > 2 && !PlaceWords.IsCommon(w)));
        _schools = new(who.Schools.Select(s => s.Name));
        _classes = ClassNames.Pattern(who.Authors.SelectMany(a => a.Classes));
        _logins = [.. who.Authors.Concat(who.Tutors).SelectMany(p => new[] { p.UserName, p.Email ?? "" }).Where(l => l.Length > 0)];
    }

    public SightedText Read(string? given, TextPlace place)
    {
        var text = WordsOf.Visible(given ?? "");
        try
        {
            var words = WordsOf.Placed(text);
            return new(text, Merge(text, [.. Signs(text, words, place), .. Names(text, words, place)]));
        }
        catch (RegexMatchTimeoutException)
        {
            // What takes too long to search is hidden whole.
            return new(text, text.Length == 0 ? [] : [new(0, text.Length, MarkKind.Contact, true)]);
        }
    }

    private IEnumerable<Sighting> Signs(string text, IReadOnlyList<TextWord> words, TextPlace place)
    {
        if (place == TextPlace.Edge)
        {
            foreach (var (start, length) in TitleBlock.In(text))
            {
                yield return new(start, length, MarkKind.TitleBlock, true);
            }
        }
        foreach (var (start, length) in Contacts.In(text, _logins))
        {
            yield return new(start, length, MarkKind.Contact, true);
        }
        foreach (var (start, length) in _schools.In(text, words, place))
        {
            yield return new(start, length, MarkKind.School, true);
        }
        foreach (Match match in _classes?.Matches(text) ?? Enumerable.Empty<Match>())
        {
            yield return new(match.Index, match.Length, MarkKind.Class, true);
        }
    }

    private IEnumerable<Sighting> Names(string text, IReadOnlyList<TextWord> words, TextPlace place)
    {
        var isField = place == TextPlace.Field;
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            if (_given.Has(word, isField))
            {
                yield return Whole(word, MarkKind.Author, true);
            }
            else if (_surnames.Has(word, isField) && Beside(text, words, at, _given) is { } near)
            {
                yield return Span(word, near, MarkKind.Author);
            }
            else if (_tutorsSurnames.Has(word, isField) && !(_surnames.Has(word, true) && !isField && Beside(text, words, at, _tutorsGiven) is null))
            {
                yield return Beside(text, words, at, _tutorsGiven) is { } tutor ? Span(word, tutor, MarkKind.Tutor) : Whole(word, MarkKind.Tutor, true);
            }
            else if (_tutorsGiven.Has(word, false) && (isField || Neighbours(text, words, at).Any(n => _tutorsGiven.Has(n, false) || _tutorsSurnames.Has(n, true) || TeacherWord().IsMatch(n.Text))))
            {
                yield return Whole(word, MarkKind.Tutor, true);
            }
            else if (_surnames.Has(word, isField))
            {
                yield return Whole(word, MarkKind.Family, isField);
            }
            else if (word.IsCapital && _places.Has(word, isField))
            {
                yield return Whole(word, MarkKind.Place, isField);
            }
        }
    }

    /// <summary>The given name, or its initial with a point, that stands next to a family name.</summary>
    private static TextWord? Beside(string text, IReadOnlyList<TextWord> words, int at, NameWords given) =>
        Neighbours(text, words, at).FirstOrDefault(n => n.Text.Length == 1
            ? n.IsCapital && n.End < text.Length && text[n.End] == '.' && given.Initials.Contains(n.Text[0])
            : given.Has(n, true));

    private static IEnumerable<TextWord> Neighbours(string text, IReadOnlyList<TextWord> words, int at)
    {
        // Two steps either way: «Ахметова Ә. Б.», «Әлия Болатқызы Ахметова».
        foreach (var step in new[] { -1, 1 })
        {
            for (var next = at + step; next >= 0 && next < words.Count && Math.Abs(next - at) <= 2; next += step)
            {
                var (first, last) = step < 0 ? (words[next], words[next - step]) : (words[next - step], words[next]);
                if (!Gap().IsMatch(text.AsSpan(first.End, last.Start - first.End)))
                {
                    break;
                }
                yield return words[next];
            }
        }
    }

    private static Sighting Whole(TextWord word, MarkKind kind, bool isMasked) => new(word.Start, word.Text.Length, kind, isMasked);

    private static Sighting Span(TextWord a, TextWord b, MarkKind kind)
    {
        var start = Math.Min(a.Start, b.Start);
        return new(start, Math.Max(a.End, b.End) - start, kind, true);
    }

    /// <summary>What overlaps, or is parted only by blanks and points, is one; hidden when any of it is.</summary>
    private static IReadOnlyList<Sighting> Merge(string text, List<Sighting> all)
    {
        var result = new List<Sighting>();
        foreach (var next in all.OrderBy(s => s.Start).ThenByDescending(s => s.Length).ThenBy(s => s.Kind))
        {
            if (result is [.., var last] && (next.Start < last.End
                || last.IsMasked && next.IsMasked && last.Kind == next.Kind && Gap().IsMatch(text.AsSpan(last.End, next.Start - last.End))))
            {
                var grave = next.IsMasked && !last.IsMasked || next.IsMasked == last.IsMasked && next.Kind < last.Kind ? next : last;
                result[^1] = new(last.Start, Math.Max(last.End, next.End) - last.Start, grave.Kind, last.IsMasked || next.IsMasked);
                continue;
            }
            result.Add(next);
        }
        return result;
    }

    [GeneratedRegex(@"^[ \t\u00A0.,\-·_]{0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    [GeneratedRegex(@"^(?:апай|ағай|мұғалім|ұстаз|жетекші|учител|педагог|руководител|наставни|teacher|tutor|багш|mr|mrs|ms)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TeacherWord();
}
