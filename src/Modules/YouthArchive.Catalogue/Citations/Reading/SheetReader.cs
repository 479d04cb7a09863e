using System.Globalization;
using YouthArchive.Catalogue.Contracts;

namespace YouthArchive.Catalogue.Citations.Reading;

/// <summary>Lists of sheets: «7 об., 18–19 об.», «12аоб», «18v–19», «7–8-парақтардың сырты», «7, об.».</summary>
internal static class SheetReader
{
    private const int MostRanges = 200;

    private static readonly string With = Glyphs.Fold("с");
    private static readonly string Own = Glyphs.Fold("түүний");
    private static readonly string Backs = Glyphs.Fold("обороты");
    private static readonly string Till = Glyphs.Fold("по");
    private static readonly string[] From = [.. new[] { "аас", "ээс", "оос", "өөс" }.Select(Glyphs.Fold)];

    /// <summary>A field for sheets alone; null when it holds anything else.</summary>
    public static SheetList? Field(string? typed)
    {
        var line = CleanText.Of(typed, out var isCut);
        if (line.Length == 0)
        {
            return SheetList.None;
        }
        var text = new Spoken(new(line), !line.Any(Glyphs.IsLatin));
        var at = text.PastSigns(0);
        if (text.Meanings(at, out var end) is { Length: > 0 } && !text.Tokens.Is(at, TokenKind.Number))
        {
            at = text.PastSigns(end);
        }
        var sheets = new List<SheetRange>();
        at = Read(text, at, text.Tokens.Count, sheets, isField: true);
        at = text.Tokens.Is(at, TokenKind.Dot) ? at + 1 : at;
        return sheets.Count > 0 && at >= text.Tokens.Count && !isCut ? new(sheets) : null;
    }

    /// <summary>Reads a list up to a token at most, and returns the token after what was read.</summary>
    public static int Read(Spoken text, int at, int limit, List<SheetRange> sheets, bool isField = false)
    {
        var tokens = text.Tokens;
        var (start, first) = (at, sheets.Count);
        var next = Range(text, at, limit, sheets);
        while (next > at && sheets.Count < MostRanges)
        {
            at = next;
            var item = PastSeparator(text, at, limit, out var isBoth);
            if (isBoth && sheets[^1] is { To: null, From: { IsVerso: false } only })
            {
                sheets.Add(new(only with { IsVerso = true }));
                next = item;
            }
            else if (item > at && item < limit && tokens.Is(item, TokenKind.Number) && (isField || !IsOther(text, item, limit)))
            {
                next = Range(text, item, limit, sheets);
                next = next == item ? at : next;
            }
        }
        for (var i = first; i < sheets.Count && AreBacks(tokens, start, at); i++)
        {
            sheets[i] = Turned(sheets[i]);
        }
        return at;
    }

    /// <summary>The range with the back of its last sheet.</summary>
    public static SheetRange Turned(SheetRange range) =>
        range.To is { } to ? range with { To = to with { IsVerso = true } } : range with { From = range.From with { IsVerso = true } };

    private static int Range(Spoken text, int at, int limit, List<SheetRange> sheets)
    {
        if (at >= limit || SheetSides.Read(text, ref at, limit) is not { } from)
        {
            return at;
        }
        var dash = at;
        var after = dash < limit ? PastRange(text.Tokens, dash) : dash;
        if (after > dash && after < limit && text.Tokens.Is(after, TokenKind.Number))
        {
            if (SheetSides.Read(text, ref after, limit) is { } to)
            {
                sheets.Add(new(from, to));
                return after;
            }
        }
        sheets.Add(new(from));
        return at;
    }

    /// <summary>Past what joins two sheets to a range: a dash, «по», «to», «-аас».</summary>
    private static int PastRange(Tokens tokens, int at)
    {
        if (tokens.Is(at, TokenKind.Dash))
        {
            return IsFromWord(tokens.Key(at + 1)) ? at + 2 : at + 1;
        }
        return tokens.Key(at).SequenceEqual(Till) || tokens.Key(at) is "to" ? at + 1 : at;
    }

    public static bool IsFromWord(ReadOnlySpan<char> key) => IsOneOf(From, key);

    private static bool IsOneOf(string[] words, ReadOnlySpan<char> key)
    {
        foreach (var word in words)
        {
            if (key.SequenceEqual(word))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>«Л. 18, 19 (обороты)»: the backs of all of them.</summary>
    private static bool AreBacks(Tokens tokens, int from, int to)
    {
        while (from < to && !tokens.Key(from).SequenceEqual(Backs))
        {
            from++;
        }
        return from < to;
    }

    /// <param name="isBoth">«7 и об.», «7 с об.», «7, об.»: both sides of one sheet.</param>
    private static int PastSeparator(Spoken text, int at, int limit, out bool isBoth)
    {
        var tokens = text.Tokens;
        isBoth = false;
        var next = at;
        while (next < limit && next < at + 3 && (tokens[next].Kind is TokenKind.Comma or TokenKind.Semicolon || LabelWords.IsAnd(tokens.Key(next)) || IsAmpersand(tokens, next) || IsWith(text, next) || tokens.Key(next).SequenceEqual(Own)))
        {
            next++;
        }
        if (next > at && next < limit && LabelWords.IsVerso(tokens.Key(next)))
        {
            isBoth = true;
            return SheetSides.PastVerso(tokens, next, limit);
        }
        return next;
    }

    private static bool IsWith(Spoken text, int at) => text.Tokens.Key(at).SequenceEqual(With) && LabelWords.IsVerso(text.Tokens.Key(at + 1));

    private static bool IsAmpersand(Tokens tokens, int at) => tokens.Is(at, TokenKind.Other) && tokens.Text[tokens[at].Start] is '&' or '+';

    /// <summary>A number after a comma that begins something else: a year, a date, the number of a Kazakh word.</summary>
    private static bool IsOther(Spoken text, int at, int limit)
    {
        var tokens = text.Tokens;
        var after = at + 1;
        if (after >= limit)
        {
            return tokens[at].Length == 4 && IsYear(tokens, at);
        }
        if (DateWords.IsOne(tokens.Key(after)))
        {
            return true;
        }
        after = tokens.Is(after, TokenKind.Dash) ? after + 1 : after;
        return after < limit && text.IsLabel(after) && !text.LeadsNumber(after);
    }

    private static bool IsYear(Tokens tokens, int at) =>
        int.Parse(tokens.Text.AsSpan(tokens[at].Start, tokens[at].Length), CultureInfo.InvariantCulture) is >= 1500 and < 2100;
}
