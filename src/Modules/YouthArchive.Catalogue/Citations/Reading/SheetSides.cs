using System.Globalization;
using YouthArchive.Catalogue.Contracts;

namespace YouthArchive.Catalogue.Citations.Reading;

/// <summary>One side of one sheet: «7», «12а», «7 об.», «7v», «12аоб», «7 (ар тал)».</summary>
internal static class SheetSides
{
    private const int MostDigits = 5;

    private static readonly string Side = Glyphs.Fold("тал");
    private static readonly string BackSide = Glyphs.Fold("беті");

    public static SheetSide? Read(Spoken text, ref int at, int limit)
    {
        var tokens = text.Tokens;
        if (!tokens.Is(at, TokenKind.Number) || tokens[at].Length > MostDigits)
        {
            return null;
        }
        var side = new SheetSide(int.Parse(tokens.Text.AsSpan(tokens[at].Start, tokens[at].Length), CultureInfo.InvariantCulture));
        at++;
        if (at < limit && tokens.IsAttached(at) && Letter(text, at, out var isVerso) is { } letter)
        {
            side = side with { Letter = letter, IsVerso = isVerso };
            at++;
        }
        at = Verso(text, at, limit, ref side);
        return side;
    }

    /// <summary>The letter of a sheet put in later, directly after its number; «12аоб» says the back as well.</summary>
    private static string? Letter(Spoken text, int at, out bool isVerso)
    {
        isVerso = false;
        var key = text.Tokens.Key(at);
        if (key.Length == 0 || LabelWords.IsVerso(key) || LabelWords.IsRecto(key) || LabelWords.IsOrdinal(key) || text.LeadsNumber(at))
        {
            return null;
        }
        isVerso = key.Length is 2 or 3 && LabelWords.IsVerso(key[1..]);
        if (key.Length != 1 && !isVerso)
        {
            return null;
        }
        var letter = char.ToLowerInvariant(text.Tokens.Text[text.Tokens[at].Start]);
        return (text.IsCyrillic ? Glyphs.ToCyrillic(letter) : letter).ToString();
    }

    /// <summary>Past «об.», «(об.)», «v», «ар тал», and what belongs to them.</summary>
    private static int Verso(Spoken text, int at, int limit, ref SheetSide side)
    {
        var tokens = text.Tokens;
        var word = tokens.Is(at, TokenKind.Other) && tokens.Text[tokens[at].Start] == '(' ? at + 1 : at;
        word = word < limit && tokens.Is(word, TokenKind.Dot) && LabelWords.IsVerso(tokens.Key(word + 1)) && tokens.IsAttached(word) ? word + 1 : word;
        word = word < limit && tokens.Is(word, TokenKind.Dash) && LabelWords.IsVerso(tokens.Key(word + 1)) ? word + 1 : word;
        var isVerso = word < limit && LabelWords.IsVerso(tokens.Key(word)) && !text.LeadsNumber(word);
        side = side with { IsVerso = side.IsVerso || isVerso };
        if (!isVerso && !(word < limit && LabelWords.IsRecto(tokens.Key(word)) && (tokens.IsAttached(word) || tokens[word].Length > 1)))
        {
            return at;
        }
        return PastVerso(tokens, word, limit);
    }

    /// <summary>Past the word for the back at a token, its dot and «тал» of «ар тал».</summary>
    public static int PastVerso(Tokens tokens, int word, int limit)
    {
        word++;
        word = word < limit && tokens.Key(word).StartsWith(Side, StringComparison.Ordinal) || word < limit && tokens.Key(word).SequenceEqual(BackSide) ? word + 1 : word;
        // A dot belongs to the abbreviation when something of the list follows.
        word = word < limit && tokens.Is(word, TokenKind.Dot) ? word + 1 : word;
        return word < limit && tokens.Is(word, TokenKind.Other) && tokens.Text[tokens[word].Start] == ')' ? word + 1 : word;
    }
}
