using System.Text.RegularExpressions;

namespace YouthArchive.People.Rosters.Names;

/// <summary>Surname, given name and patronymic out of one cell.</summary>
internal static partial class NameOrder
{
    /// <param name="givenFirst">The header or the other rows say that the given name stands first.</param>
    /// <returns>Null where there are not two words.</returns>
    public static PersonName? Split(string text, bool givenFirst)
    {
        if (text.Split(',') is [var surname, var rest] && surname.Any(char.IsLetter) && Words(rest) is [var given, .. var patronymics])
        {
            return new(surname.Trim(), given, Joined(patronymics));
        }
        return Words(text) switch
        {
            [var a, var b] => GivenStandsFirst(a, b, givenFirst) ? new(b, a, null) : new(a, b, null),
            [_, _, ..] and var words => Longer(words, givenFirst),
            _ => null,
        };
    }

    /// <summary>How most of the two-word names of a list are ordered.</summary>
    public static bool IsGivenFirst(IEnumerable<string> names)
    {
        var pairs = names.Select(Words).Where(w => w.Count == 2).ToList();
        return NameSense.IsGivenFirst(pairs.Select(p => p[0]), pairs.Select(p => p[1]));
    }

    public static string WithoutNumber(string text) => LineNumber().Replace(text, "");

    private static PersonName Longer(List<string> words, bool givenFirst)
    {
        var at = words.FindLastIndex(NameSense.IsPatronymic);
        if (at == 1)
        {
            // «Айгүл Болатқызы Серікова»
            return new(string.Join(' ', words.Skip(2)), words[0], words[1]);
        }
        if (at < 1)
        {
            return givenFirst ? new(words[^1], words[0], Joined(words[1..^1])) : new(words[0], words[1], Joined(words[2..]));
        }
        return new(words[0], string.Join(' ', words[1..at]), Joined(words[at..]));
    }

    // A row that speaks clearly for itself is not overruled by the others.
    private static bool GivenStandsFirst(string first, string second, bool givenFirst) =>
        NameSense.Order(first, second) is var order and not 0 ? order < 0 : givenFirst;

    private static List<string> Words(string text)
    {
        // «Б.Болд» and «И.И.» are written without a space.
        var words = Initial().Replace(text, "$0 ").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetter)).ToList();
        for (var i = words.Count - 1; i > 1; i--)
        {
            if (NameSense.IsSonOrDaughter(words[i]))
            {
                words[i - 1] += " " + words[i];
                words.RemoveAt(i);
            }
        }
        return words;
    }

    private static string? Joined(IReadOnlyList<string> words) => words.Count == 0 ? null : string.Join(' ', words);

    [GeneratedRegex(@"(?<!\p{L})\p{L}{1,2}\.(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Initial();

    [GeneratedRegex(@"^\d{1,4}\s*([.)]|\s)\s*(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex LineNumber();
}
