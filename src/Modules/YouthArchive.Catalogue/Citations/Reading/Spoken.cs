using YouthArchive.Catalogue.Contracts;

namespace YouthArchive.Catalogue.Citations.Reading;

/// <summary>The search data in pieces, with the language they are in: only then it is known what a word names.</summary>
internal sealed class Spoken(Tokens tokens, bool isCyrillic)
{
    public Tokens Tokens { get; } = tokens;

    /// <summary>The text is mostly Cyrillic: Latin letters in its numbers were typed for their look.</summary>
    public bool IsCyrillic { get; } = isCyrillic;

    public Tongue Tongue { get; set; }

    /// <summary>What «Д» names here; null when it has to be asked.</summary>
    public CitationPart? Disputed { get; set; }

    /// <summary>Numbers stand before the words that name them where nothing else tells: «64 қор 1 тізімдеме».</summary>
    public bool IsSuffixed { get; set; }

    /// <summary>The meanings of the word or pair of words at a token, of the alphabet it is written in.</summary>
    public ReadOnlySpan<Meaning> Meanings(int at, out int end)
    {
        end = at + 1;
        if (!Tokens.Is(at, TokenKind.Word))
        {
            return default;
        }
        var second = Tokens.Is(at + 1, TokenKind.Dot) || Tokens.Is(at + 1, TokenKind.Slash) ? at + 2 : at + 1;
        if (Tokens.Is(second, TokenKind.Word) && LabelWords.Of(Tokens.Key(at), Tokens.Key(second)) is { Length: > 0 } pair)
        {
            end = second + 1;
            return pair;
        }
        return LabelWords.Of(Tokens.Key(at));
    }

    public bool IsLabel(int at) => Fits(at, Meanings(at, out _));

    /// <summary>A word that names a part, whose number stands after it: «д. 512» in «оп.1д.512».</summary>
    public bool LeadsNumber(int at)
    {
        var meanings = Meanings(at, out var end);
        var number = PastSigns(end);
        // «Д. 45л. 214 л.»: the letter is the file's, for the number has a word of its own.
        return Fits(at, meanings) && Tokens.Is(number, TokenKind.Number)
            && !(Tokens.IsAttached(at) && Tokens.Is(number + 1, TokenKind.Word) && Tokens[number + 1].HasSpace && Tokens.Key(number + 1).SequenceEqual(Tokens.Key(at)));
    }

    /// <summary>Past what stands between a name and its number: a dot, №, a colon, a dash, «no.».</summary>
    public int PastSigns(int at)
    {
        var signs = 0;
        while (signs < 4 && at < Tokens.Count && IsSign(at))
        {
            (at, signs) = (at + 1, signs + 1);
        }
        return at;
    }

    /// <summary>The part a word names in this text; null when it names none, or is the disputed letter.</summary>
    public CitationPart? PartOf(int at, ReadOnlySpan<Meaning> meanings, bool isFondsKnown)
    {
        if (IsDisputed(at))
        {
            return Disputed;
        }
        var (parts, own) = (new List<CitationPart>(2), new List<CitationPart>(2));
        foreach (var meaning in meanings)
        {
            if (IsWrittenIn(at, meaning.Tongue) && MayMean(at, meaning.Tongue))
            {
                Add(parts, meaning.Part);
                if (meaning.Tongue == Tongue)
                {
                    Add(own, meaning.Part);
                }
            }
        }
        parts = own.Count > 0 ? own : parts;
        return parts switch
        {
            [] => null,
            [var one] => one,
            // «Х» and «f.» name the fonds first and sheets after it.
            _ when parts.Contains(CitationPart.Fonds) && parts.Contains(CitationPart.Sheets) => isFondsKnown ? CitationPart.Sheets : CitationPart.Fonds,
            [var first, ..] => first,
        };
    }

    /// <summary>Дело in Russian, данс in Mongolian.</summary>
    public bool IsDisputed(int at) => Tokens.Key(at) is ['д' or 'd'];

    // A single Kazakh or Mongolian letter means nothing to a Russian; Russian abbreviations are used by all.
    private bool MayMean(int at, Tongue tongue) => Tokens[at].Length > 1 || tongue == Tongue || tongue is Tongue.Ru or Tongue.En;

    private static void Add(List<CitationPart> parts, CitationPart part)
    {
        if (!parts.Contains(part))
        {
            parts.Add(part);
        }
    }

    private bool Fits(int at, ReadOnlySpan<Meaning> meanings)
    {
        foreach (var meaning in meanings)
        {
            if (IsWrittenIn(at, meaning.Tongue) && MayMean(at, meaning.Tongue))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>English words are written in Latin, the others in Cyrillic; one of look-alikes alone is of the text's alphabet.</summary>
    public bool IsWrittenIn(int at, Tongue tongue)
    {
        var token = Tokens[at];
        foreach (var c in Tokens.Text.AsSpan(token.Start, token.Length))
        {
            if (Glyphs.IsCyrillic(c) && !Glyphs.IsLatin(Glyphs.Fold(c)))
            {
                return tongue != Tongue.En;
            }
            if (Glyphs.IsLatin(c) && !Glyphs.IsCyrillic(Glyphs.ToCyrillic(c)))
            {
                return tongue == Tongue.En;
            }
        }
        return tongue == Tongue.En != IsCyrillic;
    }

    private bool IsSign(int at) =>
        Tokens[at].Kind is TokenKind.Dot or TokenKind.Dash or TokenKind.Colon or TokenKind.NumberSign || Tokens.Key(at) is "no" or "nr" || IsFrom(at);

    // «Л. с 3 по 7», «на листе».
    private bool IsFrom(int at) => Tokens.Key(at) is "c" && Tokens.Is(at + 1, TokenKind.Number) && Tokens[at + 1].HasSpace;
}
