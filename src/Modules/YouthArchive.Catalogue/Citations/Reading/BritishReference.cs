using YouthArchive.Catalogue.Contracts;

namespace YouthArchive.Catalogue.Citations.Reading;

/// <summary>
/// «TNA, WO 106/1234», «Essex Record Office, D/P 94/5», «BL, IOR/L/PS/11/45»: no words name the parts. What stands before the last stroke is
/// the fonds, what stands after it the file, and there is no inventory.
/// </summary>
internal static class BritishReference
{
    /// <summary>Where it stands; null when words name fonds or inventory, or no clause is such a reference.</summary>
    public static (int From, int To)? Read(Spoken text, SearchData data)
    {
        var tokens = text.Tokens;
        if (HasLabels(text))
        {
            return null;
        }
        var from = 0;
        while (from < tokens.Count)
        {
            var to = End(text, from);
            if (Reference(text, from, to) is { } start)
            {
                Keep(tokens, start, to, data);
                return (start, to);
            }
            from = Math.Max(to, from) + 1;
        }
        return null;
    }

    private static bool HasLabels(Spoken text)
    {
        for (var at = 0; at < text.Tokens.Count; at++)
        {
            var meanings = text.Meanings(at, out var end);
            foreach (var meaning in meanings)
            {
                var isSheets = text.Tokens.Key(at) is "f" or "p";
                if (meaning.Part is CitationPart.Fonds or CitationPart.Inventory or CitationPart.File && !isSheets && text.IsWrittenIn(at, meaning.Tongue)
                    && NumberText.Read(text, text.PastSigns(end), CitationPart.Fonds, out _) is not null)
                {
                    return true;
                }
            }
        }
        return false;
    }

    /// <summary>The end of a clause: a comma, a colon, or the word for sheets.</summary>
    private static int End(Spoken text, int from)
    {
        var to = from;
        while (to < text.Tokens.Count && text.Tokens[to].Kind is not (TokenKind.Comma or TokenKind.Colon or TokenKind.Semicolon) && !(to > from && IsSheets(text, to)))
        {
            to++;
        }
        return to;
    }

    private static bool IsSheets(Spoken text, int at)
    {
        foreach (var meaning in text.Meanings(at, out _))
        {
            if (meaning is { Tongue: Tongue.En, Part: CitationPart.Sheets } && text.Tokens[at].HasSpace && text.LeadsNumber(at) && !(text.Tokens.Is(at + 1, TokenKind.Number) && text.Tokens.IsAttached(at + 1)))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Where the reference begins in a clause: with it, or after the archive where no comma parts them.</summary>
    private static int? Reference(Spoken text, int from, int to)
    {
        var tokens = text.Tokens;
        while (to > from && tokens.Is(to - 1, TokenKind.Dot))
        {
            to--;
        }
        var last = to - 1;
        if (last <= from || !tokens.Is(from, TokenKind.Word) || !tokens.Is(last, TokenKind.Number))
        {
            return null;
        }
        var hasStroke = tokens.Is(last - 1, TokenKind.Slash);
        for (var at = from; at < last; at++)
        {
            var isClass = tokens.Is(at, TokenKind.Word) && tokens[at].Length <= 5
                && (tokens.Is(at + 1, TokenKind.Slash) || tokens.Is(at + 1, TokenKind.Number) && (hasStroke || IsCapitals(tokens, at) && at + 1 == last));
            if (isClass && (hasStroke || from > 0))
            {
                return from > 0 ? from : at;
            }
        }
        return null;
    }

    private static void Keep(Tokens tokens, int start, int to, SearchData data)
    {
        while (to > start && tokens.Is(to - 1, TokenKind.Dot))
        {
            to--;
        }
        var hasStroke = tokens.Is(to - 2, TokenKind.Slash);
        var fonds = tokens.Written(start, hasStroke ? to - 2 : to);
        var digit = fonds.AsSpan().IndexOfAnyInRange('0', '9');
        // «FO371»: of a single class of capitals the number stands apart.
        if (digit is > 1 and <= 4 && char.IsLetter(fonds[digit - 1]) && !fonds.Contains(' ') && !fonds.Contains('/'))
        {
            fonds = fonds.Insert(digit, " ");
        }
        data.Keep(CitationPart.Fonds, fonds.Any(char.IsUpper) ? fonds : fonds.ToUpperInvariant());
        if (hasStroke)
        {
            data.Keep(CitationPart.File, tokens.Written(to - 1));
        }
    }

    private static bool IsCapitals(Tokens tokens, int at)
    {
        foreach (var c in tokens.Text.AsSpan(tokens[at].Start, tokens[at].Length))
        {
            if (c is < 'A' or > 'Z')
            {
                return false;
            }
        }
        return true;
    }
}
