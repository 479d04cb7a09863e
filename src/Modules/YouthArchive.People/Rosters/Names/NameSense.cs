using YouthArchive.People.Rosters.Text;

namespace YouthArchive.People.Rosters.Names;

/// <summary>What the shape of a word tells: a surname, a patronymic, a given name.</summary>
internal static class NameSense
{
    private static readonly string[] PatronymicEndings =
        ["ұлы", "улы", "қызы", "кызы", "ович", "евич", "ьич", "ылыч", "овна", "евна", "ична", "инична", "оглы", "ovich", "evich", "ovna", "evna", "uly", "kyzy", "qyzy"];

    private static readonly string[] SurnameEndings =
        ["ов", "ова", "ев", "ева", "ёв", "ёва", "ский", "ская", "цкий", "цкая", "енко", "чук", "ұлы", "қызы", "улы", "кызы", "ov", "ova", "ev", "eva"];

    // Екатерина and Альбина end so too.
    private static readonly string[] LikelyEndings = ["ин", "ина", "ын", "ына"];

    private static readonly string[] GenitiveEndings = ["ийн", "ын", "ны", "ний", "гийн", "iin", "iyn"];

    private static readonly HashSet<string> GivenNames =
        new(new[] { "kk", "ru", "mn" }.SelectMany(LetterModel.GivenNames), StringComparer.OrdinalIgnoreCase);

    public static bool IsPatronymic(string word) => word.Length > 5 && Ends(word, PatronymicEndings);

    /// <summary>«ұлы» and «қызы» written apart from the father's name.</summary>
    public static bool IsSonOrDaughter(string word) => word.ToLowerInvariant() is "ұлы" or "қызы" or "улы" or "кызы";

    /// <summary>Mongolian: the father's name in the genitive stands first.</summary>
    public static bool IsGenitive(string word) => word.Length > 4 && Ends(word, GenitiveEndings);

    public static int WordsOf(string text) => text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>Votes of two columns' words; without a clear majority the surname stands first, as Kazakh and Russian lists have it.</summary>
    public static bool IsGivenFirst(IEnumerable<string> first, IEnumerable<string> second)
    {
        var votes = first.Zip(second, Order).ToList();
        return votes.Sum() <= -Math.Max(1, votes.Count / 4);
    }

    /// <summary>1 where the surname clearly stands first, -1 where it clearly stands second, 0 where the words do not tell.</summary>
    public static int Order(string first, string second)
    {
        var (a, b) = (Lean(first), Lean(second));
        // Many a Kazakh surname is a given name too, so one side must look like a surname.
        return Math.Abs(a - b) < 2 || Math.Max(a, b) <= 0 ? 0 : a > b ? 1 : -1;
    }

    /// <summary>Positive for a surname, negative for a given name, 0 where the word does not tell.</summary>
    private static int Lean(string word) =>
        GivenNames.Contains(word) ? -2
        : word.Length > 4 && Ends(word, SurnameEndings) ? 2
        : word.Length > 4 && Ends(word, LikelyEndings) || IsPatronymic(word) || IsGenitive(word) || IsInitial(word) ? 1
        : 0;

    private static bool IsInitial(string word) => word.Length <= 3 && word.EndsWith('.');

    private static bool Ends(string word, string[] endings) => endings.Any(e => word.Length > e.Length && word.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
