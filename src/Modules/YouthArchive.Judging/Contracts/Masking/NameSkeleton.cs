using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace YouthArchive.Judging.Contracts.Masking;

/// <summary>
/// A word reduced to what its spellings have in common: case, accents, Latin or Cyrillic letters, the usual ways to write one in
/// the other. «Дария», «Dariya» and «DARIA» have one skeleton. It is for recognising names, not for reading.
/// </summary>
public static class NameSkeleton
{
    private static readonly FrozenDictionary<char, string> Letters = new Dictionary<char, string>
    {
        ['а'] = "a",
        ['ә'] = "a",
        ['б'] = "b",
        ['в'] = "v",
        ['г'] = "g",
        ['ғ'] = "g",
        ['д'] = "d",
        ['е'] = "e",
        ['є'] = "e",
        ['ж'] = "j",
        ['з'] = "z",
        ['и'] = "i",
        ['і'] = "i",
        ['к'] = "k",
        ['қ'] = "k",
        ['л'] = "l",
        ['м'] = "m",
        ['н'] = "n",
        ['ң'] = "n",
        ['о'] = "o",
        ['ө'] = "o",
        ['п'] = "p",
        ['р'] = "r",
        ['с'] = "s",
        ['т'] = "t",
        ['у'] = "u",
        ['ұ'] = "u",
        ['ү'] = "u",
        ['ф'] = "f",
        ['х'] = "h",
        ['һ'] = "h",
        ['ц'] = "ts",
        ['ч'] = "ch",
        ['ш'] = "sh",
        ['щ'] = "sh",
        ['ъ'] = "",
        ['ы'] = "i",
        ['ь'] = "",
        ['э'] = "e",
        ['ю'] = "iu",
        ['я'] = "ia",
        ['ı'] = "i",
        ['q'] = "k",
        ['x'] = "ks",
        ['y'] = "i",
        ['w'] = "v",
        ['ß'] = "s",
        ['ø'] = "o",
        ['æ'] = "a",
        ['ł'] = "l",
    }.ToFrozenDictionary();

    /// <summary>Latin letters that look like Cyrillic ones; used only within a word that has both.</summary>
    private static readonly FrozenDictionary<char, char> LookAlikes = new Dictionary<char, char>
    {
        ['a'] = 'а',
        ['c'] = 'с',
        ['e'] = 'е',
        ['o'] = 'о',
        ['p'] = 'р',
        ['x'] = 'х',
        ['y'] = 'у',
        ['k'] = 'к',
        ['m'] = 'м',
        ['t'] = 'т',
        ['b'] = 'в',
        ['h'] = 'н',
        ['i'] = 'і',
    }.ToFrozenDictionary();

    private static readonly (string Spelling, string Sound)[] Pairs =
    [
        ("sh", "s"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("ck", "k"), ("ch", "C"), ("ts", "C"), ("tz", "C"), ("ng", "n"), ("dj", "j"),
    ];

    /// <summary>Lower-case Latin letters; empty for a word without letters.</summary>
    public static string Of(string word)
    {
        var plain = Plain(word);
        var isMixed = plain.Any(IsLatin) && plain.Any(c => c is >= 'Ѐ' and <= 'ӿ');
        var spelled = new StringBuilder(plain.Length + 4);
        foreach (var letter in plain)
        {
            var meant = isMixed ? LookAlikes.GetValueOrDefault(letter, letter) : letter;
            spelled.Append(Letters.GetValueOrDefault(meant, meant.ToString()));
        }
        foreach (var (spelling, sound) in Pairs)
        {
            spelled.Replace(spelling, sound);
        }
        return Collapse(spelled.Replace('c', 'k').ToString());
    }

    /// <summary>Lower case, without accents and marks. The Kazakh letters are letters of their own and stay.</summary>
    private static string Plain(string word) => string.Concat(word.Normalize(NormalizationForm.FormKD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
        .Select(char.ToLowerInvariant));

    /// <summary>Doubled letters once, and no i before e: «Алиев», «Aliyev» and «Aliev» meet.</summary>
    private static string Collapse(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (kept.Length > 0 && kept[^1] == letter)
            {
                continue;
            }
            if (letter == 'e' && kept.Length > 0 && kept[^1] == 'i')
            {
                kept.Length--;
            }
            kept.Append(letter);
        }
        return kept.ToString();
    }

    private static bool IsLatin(char letter) => letter is >= 'a' and <= 'z';
}
