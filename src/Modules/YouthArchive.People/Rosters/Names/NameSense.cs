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
        var leans = first.Zip(second, (a, b) => Lean(a) - Lean(b)).ToList();
        return leans.Sum() <= -Math.Max(2, leans.Count / 2);
    }

    /// <summary>Positive for a surname, negative for a given name, 0 where the word does not tell.</summary>
    public static int Lean(string word) =>
        GivenNames.Contains(word) ? -2
        : word.Length > 4 && Ends(word, SurnameEndings) ? 2
        : word.Length > 4 && Ends(word, LikelyEndings) || IsPatronymic(word) || IsGenitive(word) || IsInitial(word) ? 1
        : 0;

    private static bool IsInitial(string word) => word.Length <= 3 && word.EndsWith('.');

    private static bool Ends(string word, string[] endings) => endings.Any(e => word.Length > e.Length && word.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
