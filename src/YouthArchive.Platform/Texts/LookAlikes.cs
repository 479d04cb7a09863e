namespace YouthArchive.Platform.Texts;

/// <summary>Letters of the Latin and the Cyrillic alphabet that nobody can tell apart on paper: a keyboard left in the other layout is no error of reading.</summary>
public static class LookAlikes
{
    private const string Latin = "ABCEHIJKMOPSTXYaceijopsxyəɵhÖö";
    private const string Cyrillic = "АВСЕНІЈКМОРЅТХУасеіјорѕхуәөһӦӧ";

    public static char ToCyrillic(char letter) => Latin.IndexOf(letter, StringComparison.Ordinal) is var i and >= 0 ? Cyrillic[i] : letter;

    public static char ToLatin(char letter) => Cyrillic.IndexOf(letter, StringComparison.Ordinal) is var i and >= 0 ? Latin[i] : letter;

    public static bool IsLatin(char letter) => letter is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '\u00C0' and <= '\u02AF' and not '×' and not '÷');

    public static bool IsCyrillic(char letter) => letter is (>= '\u0400' and <= '\u052F') or (>= '\uA640' and <= '\uA69F');

    /// <summary>As the reading is written: all of it in one alphabet, or, where the reading has both, each word that mixes them in Cyrillic.</summary>
    public static string Like(string reading, string text)
    {
        var (hasLatin, hasCyrillic) = (reading.Any(IsLatin), reading.Any(IsCyrillic));
        return hasLatin == hasCyrillic ? (hasLatin ? WithoutMixedWords(text) : text)
            : hasCyrillic ? Map(text, ToCyrillic)
            : Map(text, ToLatin);
    }

    public static string Map(string text, Func<char, char> letter) =>
        string.Create(text.Length, (text, letter), static (span, state) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = state.letter(state.text[i]);
            }
        });

    /// <summary>Each word that mixes both alphabets in Cyrillic: whoever wrote a reading may have left the keyboard in the other layout as well.</summary>
    public static string WithoutMixedWords(string text) =>
        string.Join(' ', text.Split(' ').Select(w => w.Any(IsLatin) && w.Any(IsCyrillic) ? Map(w, ToCyrillic) : w));
}
