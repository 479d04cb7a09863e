using YouthArchive.Catalogue.Contracts;

namespace YouthArchive.Catalogue.Citations.Reading;

/// <summary>The number of a fonds, an inventory or a file, with its letters: «Р-1234», «2л», «2-доп.», «45а», «512/1».</summary>
internal static class NumberText
{
    private const int LongestPrefix = 4;
    private const int LongestSuffix = 4;

    private static readonly string Additional = Glyphs.Fold("доп");
    private static readonly string MongolianAdditional = Glyphs.Fold("нэм");
    private static readonly string AdditionalLonger = Glyphs.Fold("дополн");

    /// <summary>Reads a number that begins at a token; null when none does. <paramref name="next"/> is the token after it.</summary>
    public static string? Read(Spoken text, int at, CitationPart part, out int next)
    {
        next = at;
        if ((text.Tokens.Is(at, TokenKind.Number) ? at : Prefix(text, at, part)) is not { } digits)
        {
            return null;
        }
        next = Suffix(text, Tail(text, digits, part), part);
        return Normal(text, at, digits, next);
    }

    /// <summary>The text of tokens that are known to be one number, as all styles write it.</summary>
    public static string Normal(Spoken text, int start, int digits, int end)
    {
        var number = "";
        for (var i = start; i < end; i++)
        {
            var written = text.Tokens.Written(i);
            number += text.Tokens[i].Kind switch
            {
                TokenKind.Dash => "-",
                TokenKind.Slash => "/",
                TokenKind.Word when i < digits => Leading(text, written) + (IsJoined(text, i, digits) ? "" : IsClass(text, written, digits) ? " " : "-"),
                TokenKind.Word => Ending(text, written, i),
                TokenKind.Number => written,
                TokenKind.Dot when i > digits && i + 1 < end && text.Tokens.Is(i + 1, TokenKind.Number) => ".",
                _ => "",
            };
        }
        return number;
    }

    private static string Leading(Spoken text, string written)
    {
        var letters = text.IsCyrillic && Glyphs.ToCyrillic(written) is var mended && !mended.Any(Glyphs.IsLatin) ? mended : written;
        return letters.ToUpperInvariant();
    }

    // «WO 106» of the British archives keeps its space.
    private static bool IsClass(Spoken text, string written, int digits) => written.Length > 1 && written.All(Glyphs.IsLatin) && text.Tokens[digits].HasSpace;

    private static bool IsJoined(Spoken text, int word, int digits) => word + 1 < digits && text.Tokens.Is(word + 1, TokenKind.Dash);

    private static string Ending(Spoken text, string written, int at)
    {
        var letters = text.IsCyrillic ? Glyphs.Mend(Glyphs.ToCyrillic(written), true) : written;
        if (!IsAdditional(text.Tokens.Key(at)))
        {
            return letters;
        }
        var word = text.Tokens.Key(at).SequenceEqual(MongolianAdditional) ? "нэм." : "доп.";
        return text.Tokens.Is(at - 1, TokenKind.Dash) ? word : "-" + word;
    }

    /// <summary>The token of the digits after a fonds' letters, however they are joined: «Р-1234», «Р1234», «Р.1234», «Р 1234».</summary>
    private static int? Prefix(Spoken text, int at, CitationPart part)
    {
        var tokens = text.Tokens;
        if (!tokens.Is(at, TokenKind.Word) || tokens[at].Length > LongestPrefix)
        {
            return null;
        }
        if (tokens.Is(at + 1, TokenKind.Number) && tokens.IsAttached(at + 1))
        {
            return MayLead(text, at, part) ? at + 1 : null;
        }
        if (tokens.Is(at + 1, TokenKind.Dash) && tokens.Is(at + 2, TokenKind.Number))
        {
            return MayLead(text, at, part) ? at + 2 : null;
        }
        var after = tokens.Is(at + 1, TokenKind.Dot) ? at + 2 : at + 1;
        return part == CitationPart.Fonds && tokens.Is(after, TokenKind.Number) && tokens[at].Length <= 2 && !text.IsLabel(at) ? after : null;
    }

    // «Ф. Оп. 1» has no fonds, but «Ф. П-5» has: a letter that is also a label leads a fonds' number only by itself and joined.
    private static bool MayLead(Spoken text, int at, CitationPart part) =>
        !text.IsLabel(at) || part == CitationPart.Fonds && text.Tokens[at].Length == 1;

    /// <summary>Past the digits and what is joined to them by strokes: «512/1», «64-2» is two numbers.</summary>
    private static int Tail(Spoken text, int digits, CitationPart part)
    {
        var next = digits + 1;
        while (part != CitationPart.Fonds && text.Tokens.Is(next + 1, TokenKind.Number) && IsJoint(text, next, part)
            && text.Tokens.IsAttached(next) && text.Tokens.IsAttached(next + 1))
        {
            next += 2;
        }
        return next;
    }

    // «Оп. 3.1», «Оп. 2-1», «Д. 512/1».
    private static bool IsJoint(Spoken text, int at, CitationPart part) => text.Tokens[at].Kind switch
    {
        TokenKind.Slash => true,
        TokenKind.Dot => part == CitationPart.Inventory && text.Tokens[at + 1].Length <= 2,
        TokenKind.Dash => part == CitationPart.Inventory && text.Tokens[at + 1].Length <= 2,
        _ => false,
    };

    private static bool IsLongLabel(Spoken text, int at) => text.Tokens[at].Length > 1 && text.IsLabel(at);

    /// <summary>Past the letters after the digits.</summary>
    private static int Suffix(Spoken text, int at, CitationPart part)
    {
        var tokens = text.Tokens;
        if (tokens.Is(at, TokenKind.Word) && tokens[at].Length <= LongestSuffix && !text.LeadsNumber(at))
        {
            var isLetter = tokens[at].Length == 1 && char.IsLower(tokens.Text[tokens[at].Start]) && IsCutOff(tokens, at + 1);
            if (tokens.IsAttached(at) || IsAdditional(tokens.Key(at)) || (isLetter && !text.IsLabel(at) && part == CitationPart.File))
            {
                return PastDot(text, at);
            }
        }
        var isDashed = tokens.Is(at, TokenKind.Dash) && tokens.IsAttached(at) && tokens.Is(at + 1, TokenKind.Word) && tokens.IsAttached(at + 1);
        return isDashed && tokens[at + 1].Length <= LongestSuffix && !LabelWords.IsOrdinal(tokens.Key(at + 1)) && !text.LeadsNumber(at + 1) && !IsLongLabel(text, at + 1)
            ? PastDot(text, at + 1)
            : at;
    }

    private static int PastDot(Spoken text, int word) =>
        IsAdditional(text.Tokens.Key(word)) && text.Tokens.Is(word + 1, TokenKind.Dot) && text.Tokens.IsAttached(word + 1) ? word + 2 : word + 1;

    private static bool IsCutOff(Tokens tokens, int at) => at >= tokens.Count || tokens[at].Kind is TokenKind.Dot or TokenKind.Comma or TokenKind.Semicolon;

    private static bool IsAdditional(ReadOnlySpan<char> key) => key.SequenceEqual(Additional) || key.SequenceEqual(AdditionalLonger) || key.SequenceEqual(MongolianAdditional);
}
