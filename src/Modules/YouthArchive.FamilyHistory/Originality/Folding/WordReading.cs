using System.Globalization;
using System.Text;
using YouthArchive.Platform.Texts;

namespace YouthArchive.FamilyHistory.Originality.Folding;

/// <summary>One word of a text: over hyphens, the ends of lines they stand at, emphasis within it and invisible characters.</summary>
internal static class WordReading
{
    public static bool Starts(char letter) => char.IsLetterOrDigit(letter) || char.IsSurrogate(letter);

    /// <param name="at">The word's first character; then the one behind it.</param>
    /// <param name="isCyrillic">The alphabet of a word that could be of either.</param>
    public static Skeleton Read(string text, ref int at, bool isCyrillic)
    {
        var start = at;
        if (Markup.AddressLength(text.AsSpan(at)) is var address and > 0)
        {
            at += address;
            return default;
        }
        at = End(text, at);
        return Of(text.AsSpan(start, at - start), isCyrillic);
    }

    private static int End(string text, int at)
    {
        while (at < text.Length)
        {
            var letter = text[at];
            if (Starts(letter) || IsIgnored(letter) || IsApostrophe(letter) && at > 0 && char.IsLetter(text[at - 1]))
            {
                at++;
            }
            else if (BridgeLength(text.AsSpan(at)) is var length and > 0)
            {
                at += length;
            }
            else
            {
                break;
            }
        }
        return at;
    }

    /// <summary>A hyphen, with the end of a line behind it, or emphasis: where letters follow, the word goes on.</summary>
    private static int BridgeLength(ReadOnlySpan<char> rest)
    {
        var length = 0;
        if (rest[0] is '*' or '_')
        {
            length = rest.IndexOfAnyExcept("*_");
        }
        else if (rest[0] is '-' or '\u2010' or '\u2011' or '\u00AD' or '¬')
        {
            var blank = rest[1..].IndexOfAnyExcept(" \t\r\n>");
            length = blank <= 0 ? blank + 1 : rest[1..(blank + 1)].Count('\n') == 1 ? blank + 1 : 0;
        }
        return length > 0 && length < rest.Length && char.IsLetterOrDigit(rest[length]) ? length : 0;
    }

    private static Skeleton Of(ReadOnlySpan<char> word, bool isCyrillic)
    {
        var alphabet = Alphabet(word, isCyrillic);
        var skeleton = new Skeleton();
        for (var i = 0; i < word.Length; i++)
        {
            var letter = word[i];
            // Half of gh: with an n before it the g is gone by now.
            if (letter is 'h' or 'H' && i > 0 && word[i - 1] is 'g' or 'G')
            {
                continue;
            }
            if (char.IsLetterOrDigit(letter))
            {
                Add(ref skeleton, alphabet(DigitAsLetter(word, i)));
            }
            else if (char.IsHighSurrogate(letter))
            {
                AddStyled(ref skeleton, word[i..]);
            }
            else if (skeleton.Last is var last and not Letters.Silent)
            {
                skeleton.ReplaceLast(IsApostrophe(letter) ? Letters.Marked(last, '\u0327') : Letters.Marked(last, letter));
            }
        }
        return skeleton;
    }

    private static void Add(ref Skeleton skeleton, char letter) => skeleton.Add(Letters.Sound(letter), LookAlikes.IsLatin(letter));

    /// <summary>Letters of the mathematical alphabets and their like: 𝐚 is a.</summary>
    private static void AddStyled(ref Skeleton skeleton, ReadOnlySpan<char> rest)
    {
        if (Rune.DecodeFromUtf16(rest, out var rune, out _) == System.Buffers.OperationStatus.Done)
        {
            Add(ref skeleton, rune.ToString().Normalize(NormalizationForm.FormKC)[0]);
        }
    }

    /// <summary>
    /// Letters that look alike are read in the alphabet of those in the word that do not; where none is left to tell, or both are,
    /// in the text's.
    /// </summary>
    private static Func<char, char> Alphabet(ReadOnlySpan<char> word, bool isCyrillic)
    {
        var (latin, cyrillic) = (false, false);
        foreach (var letter in word)
        {
            latin |= LookAlikes.IsLatin(letter) && LookAlikes.ToCyrillic(letter) == letter;
            cyrillic |= LookAlikes.IsCyrillic(letter) && LookAlikes.ToLatin(letter) == letter;
        }
        return (latin == cyrillic ? isCyrillic : cyrillic) ? LookAlikes.ToCyrillic : LookAlikes.ToLatin;
    }

    private static char DigitAsLetter(ReadOnlySpan<char> word, int i)
    {
        var isLetter = i + 1 < word.Length && char.IsLetter(word[i + 1]) && (i > 0 ? char.IsLetter(word[i - 1]) : word.Length > 3);
        return !isLetter ? word[i] : word[i] switch
        {
            '0' => 'о',
            '1' => 'і',
            '3' => 'з',
            '6' => 'б',
            _ => word[i],
        };
    }

    private static bool IsApostrophe(char letter) => letter is '\'' or '’' or 'ʼ' or '´' or '`' or '‘';

    private static bool IsIgnored(char letter) => letter > '\u02FF'
        && CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;
}
