namespace YouthArchive.Catalogue.Citations.Reading;

/// <summary>A date at the end of a text, as it was written: «20 октября 1925 г.», «1925–1927», «1925 жылғы 20 қазан», «1925 оны 10-р сарын».</summary>
internal static class DateText
{
    private static readonly string[] Undated = ["б. д.", "б.д.", "б/д", "без даты", "n.d.", "n. d.", "күні жоқ", "огноогүй", "он сар өдөргүй", "undated"];

    /// <summary>Where the date begins; null when the text ends with none.</summary>
    public static int? AtEnd(string text)
    {
        var plain = text.TrimEnd(' ', '.', ',', ';');
        foreach (var undated in Undated)
        {
            if (plain.EndsWith(undated.TrimEnd('.'), StringComparison.OrdinalIgnoreCase) && plain.Length - undated.TrimEnd('.').Length is var start
                && (start == 0 || !char.IsLetterOrDigit(plain[start - 1])))
            {
                return start;
            }
        }
        var tokens = new Tokens(text);
        var (at, year) = (tokens.Count - 1, -1);
        while (at >= 0 && Belongs(tokens, at))
        {
            year = IsYear(tokens, at) || IsCentury(tokens, at) ? at : year;
            at--;
        }
        return year < 0 ? null : Start(tokens, at + 1, year);
    }

    public static bool IsWhole(string text) => text.Length > 0 && AtEnd(text) == 0;

    /// <summary>Its first word is a word of dates and no name: a capital letter only began a sentence.</summary>
    public static bool IsSentence(string date)
    {
        var key = new Tokens(date).Key(0);
        return DateWords.IsMonth(key) || DateWords.OpensDate(key) || Array.Exists(Undated, u => date.StartsWith(u.TrimEnd('.'), StringComparison.OrdinalIgnoreCase));
    }

    private static int? Start(Tokens tokens, int first, int year)
    {
        while (first < year && !MayBegin(tokens, first, year))
        {
            first++;
        }
        return tokens[first].Start;
    }

    private static bool MayBegin(Tokens tokens, int at, int year)
    {
        if (tokens.Is(at, TokenKind.Number) && tokens.Key(at + 1) is "th")
        {
            return true;
        }
        if (tokens.Is(at, TokenKind.Number))
        {
            // «Протокол № 5 1925 г.»: the five is not a day.
            return tokens[at].Length <= 2
                ? at > 0 && tokens.Is(at - 1, TokenKind.NumberSign) ? false : at + 1 != year && at + 1 < tokens.Count && !(tokens.Is(at + 1, TokenKind.Comma) && at + 2 == year)
                : IsYear(tokens, at);
        }
        var key = tokens.Key(at);
        return DateWords.IsMonth(key) || DateWords.OpensDate(key) || tokens.Is(at, TokenKind.Other) && tokens.Text[tokens[at].Start] == '[';
    }

    private static bool Belongs(Tokens tokens, int at) => tokens[at].Kind switch
    {
        TokenKind.Number => tokens[at].Length <= 2 || IsYear(tokens, at),
        TokenKind.Word => IsCentury(tokens, at) || tokens.Key(at) is "s" or "e" or "x" && tokens.IsAttached(at) || DateWords.IsOne(tokens.Key(at)) || DateWords.IsAround(tokens.Key(at)),
        TokenKind.Dash or TokenKind.Dot or TokenKind.Slash => true,
        TokenKind.Comma => tokens.Is(at + 1, TokenKind.Number) && at > 0 && (tokens.Is(at - 1, TokenKind.Number) && tokens[at - 1].Length <= 2 || DateWords.IsMonth(tokens.Key(at - 1))),
        TokenKind.Other => tokens.Text[tokens[at].Start] is '[' or ']' or '?' or '/',
        _ => false,
    };

    // «конец XIX в.», «late 19th century»
    private static bool IsCentury(Tokens tokens, int at) =>
        tokens.Is(at, TokenKind.Word)
        && (IsRoman(tokens.Text.AsSpan(tokens[at].Start, tokens[at].Length)) && DateWords.IsCentury(tokens.Key(at + 1))
            || tokens.Key(at) is "th" && DateWords.IsCentury(tokens.Key(at + 1)));

    private static bool IsRoman(ReadOnlySpan<char> word) => word.IndexOfAnyExcept("XVIХІ") < 0;

    private static bool IsYear(Tokens tokens, int at) =>
        tokens.Is(at, TokenKind.Number) && tokens[at].Length == 4 && (tokens.Text[tokens[at].Start] is '1' or '2');
}
