using YouthArchive.Catalogue.Contracts;

namespace YouthArchive.Catalogue.Citations.Reading;

/// <summary>A word that could name a part, and whether its number stands before or after it.</summary>
internal readonly struct LabelPlace
{
    private static readonly string[] Whole = [.. new[] { "барлығы", "нийт", "всего", "total", "жалпы", "бүгд" }.Select(Glyphs.Fold)];

    private static readonly string OneSheet = Glyphs.Fold("лист");

    public LabelPlace(Spoken text, int at, int end, CitationPart part, int cursor)
    {
        End = end;
        var tokens = text.Tokens;
        var after = After(text, at, end, part);
        var before = Before(text, at, part, cursor, out var start, out var last);
        (NumberStart, NumberEnd) = (start, last);
        IsAfterNumber = before > after || before == after && before > 0 && text.IsSuffixed;
        IsOne = Math.Max(before, after) > 0;
        var isWhole = start > 0 && start <= at && Array.Exists(Whole, w => tokens.Key(start - 1).SequenceEqual(w));
        IsExtent = IsOne && IsAfterNumber && part == CitationPart.Sheets && before == Spaced && last == start + 1
            && (isWhole || text.Tongue is Tongue.Ru or Tongue.En && !tokens.Key(at).SequenceEqual(OneSheet));
        Start = !IsAfterNumber ? at : IsExtent && isWhole ? start - 1 : start;
        NumberBefore = IsAfterNumber && part != CitationPart.Sheets ? NumberText.Normal(text, start, Digits(tokens, start), last) : "";
    }

    public bool IsOne { get; }

    public bool IsAfterNumber { get; }

    /// <summary>«214 л.»: how many there are, not which.</summary>
    public bool IsExtent { get; }

    /// <summary>Of the word and its number.</summary>
    public int Start { get; }

    public int End { get; }

    /// <summary>Of a number that stands before.</summary>
    public int NumberStart { get; }

    public int NumberEnd { get; }

    public string NumberBefore { get; }

    private const int Spaced = 1;
    private const int Signed = 2;
    private const int Joined = 3;

    /// <summary>How closely the number after the word is joined to it; 0 for none.</summary>
    private static int After(Spoken text, int at, int end, CitationPart part)
    {
        var tokens = text.Tokens;
        var number = text.PastSigns(end);
        if (NumberText.Read(text, number, part, out var next) is null || part == CitationPart.Sheets && !tokens.Is(number, TokenKind.Number))
        {
            return 0;
        }
        // «П-5-қор»: the number is the fonds', and «П» its letter.
        var isOfNext = tokens.Is(next, TokenKind.Dash) && tokens.IsAttached(next) && text.IsLabel(next + 1) && tokens.IsAttached(next + 1) && !text.LeadsNumber(next + 1);
        if (isOfNext && at + 1 == end && tokens[at].Length == 1)
        {
            return 0;
        }
        return number == end ? tokens.IsAttached(number) ? Signed : Spaced : tokens.Is(end, TokenKind.Dash) && tokens.IsAttached(end) && tokens.IsAttached(end + 1) ? Joined : Signed;
    }

    /// <summary>How closely the number before the word is joined to it; 0 for none.</summary>
    private static int Before(Spoken text, int at, CitationPart part, int cursor, out int start, out int last)
    {
        var tokens = text.Tokens;
        (start, last) = (at, at);
        var strength = Spaced;
        if (tokens.Is(last - 1, TokenKind.Dash) && last - 1 > cursor)
        {
            (last, strength) = (last - 1, Joined);
        }
        // «12-р хуудас», «1 дүгээр хөмрөг», «64-ші қор».
        if (last - 1 > cursor && LabelWords.IsOrdinal(tokens.Key(last - 1)) && !tokens.Is(last, TokenKind.Dash))
        {
            (last, strength) = (tokens.Is(last - 2, TokenKind.Dash) ? last - 2 : last - 1, Joined);
        }
        if (strength == Spaced && tokens.IsAttached(at) && tokens[at].Length < 3)
        {
            return 0;
        }
        start = part == CitationPart.Sheets ? SheetsStart(text, last, cursor) : NumberStartOf(text, last, part, cursor);
        if (start >= last)
        {
            return 0;
        }
        var isShort = tokens[at].Length <= 2 && strength == Spaced && !text.IsSuffixed;
        return isShort && (part != CitationPart.Sheets || last != start + 1) ? 0 : strength;
    }

    private static int NumberStartOf(Spoken text, int last, CitationPart part, int cursor)
    {
        var tokens = text.Tokens;
        var start = last;
        if (start - 1 >= cursor && tokens.Is(start - 1, TokenKind.Dot) && tokens.Is(start - 2, TokenKind.Word) && tokens.IsAttached(start - 1))
        {
            start--;
        }
        if (start - 1 >= cursor && tokens.Is(start - 1, TokenKind.Word) && tokens[start - 1].Length <= 4)
        {
            start--;
            start -= start - 1 >= cursor && tokens.Is(start - 1, TokenKind.Dash) ? 1 : 0;
        }
        var digits = start - 1;
        if (digits < cursor || !tokens.Is(digits, TokenKind.Number))
        {
            return last;
        }
        while (digits - 2 >= cursor && IsJoint(tokens[digits - 1].Kind, part) && tokens.Is(digits - 2, TokenKind.Number) && tokens.IsAttached(digits) && tokens.IsAttached(digits - 1))
        {
            digits -= 2;
        }
        return LettersStart(tokens, digits, cursor);
    }

    private static bool IsJoint(TokenKind kind, CitationPart part) =>
        kind is TokenKind.Slash or TokenKind.Dot || kind == TokenKind.Dash && part == CitationPart.Inventory;

    private static int LettersStart(Tokens tokens, int digits, int cursor)
    {
        if (digits - 1 >= cursor && tokens.Is(digits - 1, TokenKind.Word) && tokens[digits - 1].Length <= 4 && tokens.IsAttached(digits))
        {
            return digits - 1;
        }
        var isLettered = digits - 2 >= cursor && tokens.Is(digits - 1, TokenKind.Dash) && tokens.Is(digits - 2, TokenKind.Word) && tokens[digits - 2].Length <= 4;
        return isLettered ? digits - 2 : digits;
    }

    private static int SheetsStart(Spoken text, int last, int cursor)
    {
        var tokens = text.Tokens;
        var (start, at) = (last, last - 1);
        while (at >= cursor && IsOfSheets(tokens, at))
        {
            start = tokens.Is(at, TokenKind.Number) ? at : start;
            at--;
        }
        return start;
    }

    private static bool IsOfSheets(Tokens tokens, int at) =>
        tokens[at].Kind is TokenKind.Number or TokenKind.Dash or TokenKind.Comma or TokenKind.Semicolon
        || tokens.Is(at, TokenKind.Word) && (SheetReader.IsFromWord(tokens.Key(at)) || LabelWords.IsAnd(tokens.Key(at)) || LabelWords.IsVerso(tokens.Key(at)) || tokens[at].Length == 1 && tokens.IsAttached(at) && tokens.Is(at - 1, TokenKind.Number));

    private static int Digits(Tokens tokens, int start)
    {
        while (start < tokens.Count && !tokens.Is(start, TokenKind.Number))
        {
            start++;
        }
        return start;
    }
}
