namespace YouthArchive.Catalogue.Citations.Reading;

/// <summary>
/// Letters by their look. Latin and Cyrillic letters that look alike in either case fold to one, so that «ЦГА PK» with a Latin ending and
/// «ЦГА РК» have one key; «й» and «и» stay apart.
/// </summary>
internal static class Glyphs
{
    private const string Cyrillic = "авекмнорстухіё";
    private const string Latin = "abekmhopctyxie";

    // Capitals look alike more often than small letters; that is the whole list for a fonds' letter.
    private const string CyrillicCapitals = "АВЕКМНОРСТУХІ";
    private const string LatinCapitals = "ABEKMHOPCTYXI";
    private const string CyrillicSmall = "аеорсухкі";
    private const string LatinSmall = "aeopcyxki";

    private static readonly char[] Folded = Table();

    /// <summary>Lower case, look-alikes one.</summary>
    public static char Fold(char c) => c < Folded.Length ? Folded[c] : char.ToLowerInvariant(c);

    public static string Fold(string text) => string.Create(text.Length, text, static (to, from) =>
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = Fold(from[i]);
        }
    });

    public static bool IsCyrillic(char c) => c is >= 'Ѐ' and <= 'ԯ';

    public static bool IsLatin(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z';

    public static bool IsDash(char c) => c is '-' or '‐' or '‑' or '‒' or '–' or '—' or '−' or '―';

    /// <summary>The Cyrillic letter a Latin one was typed for, by its look; the letter itself where none looks like it.</summary>
    public static char ToCyrillic(char c)
    {
        var small = LatinSmall.IndexOf(c);
        var capital = small < 0 ? LatinCapitals.IndexOf(c) : -1;
        return small >= 0 ? CyrillicSmall[small] : capital >= 0 ? CyrillicCapitals[capital] : c;
    }

    public static string ToCyrillic(string text) => string.Create(text.Length, text, static (to, from) =>
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = ToCyrillic(from[i]);
        }
    });

    /// <summary>Cyrillic by the letters that look like no Latin ones; by all of them where there are none such.</summary>
    public static bool IsMostlyCyrillic(ReadOnlySpan<char> text)
    {
        var (sure, any) = (0, 0);
        foreach (var c in text)
        {
            if (IsCyrillic(c))
            {
                (sure, any) = (sure + (IsLatin(Fold(c)) ? 0 : 1), any + 1);
            }
            else if (IsLatin(c))
            {
                (sure, any) = (sure - (IsCyrillic(ToCyrillic(c)) ? 0 : 1), any - 1);
            }
        }
        return sure != 0 ? sure > 0 : any > 0;
    }

    /// <summary>Words that mix both alphabets are put right: «ГAPФ» typed with Latin letters inside.</summary>
    public static string Mend(string text, bool isCyrillic)
    {
        if (!isCyrillic || !text.Any(IsLatin))
        {
            return text;
        }
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            // «PK» alone has no Cyrillic letter, but all of it looks Cyrillic and it is short: an abbreviation.
            var mended = ToCyrillic(words[i]);
            if (words[i].Any(IsCyrillic) || (words[i].Length <= 5 && !mended.Any(IsLatin)))
            {
                words[i] = mended;
            }
        }
        return string.Join(' ', words);
    }

    private static char[] Table()
    {
        var table = new char[0x600];
        for (var c = 0; c < table.Length; c++)
        {
            var small = char.ToLowerInvariant((char)c);
            var at = Cyrillic.IndexOf(small);
            table[c] = at >= 0 ? Latin[at] : small;
        }
        return table;
    }
}
