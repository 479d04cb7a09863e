using YouthArchive.Catalogue.Contracts;

namespace YouthArchive.Catalogue.Citations.Reading;

/// <summary>References whose place alone says what a number is: «WO 106/1234» of the British archives, «64/1/512», «64/1/512/7 об.».</summary>
internal static class UnnamedNumbers
{
    /// <summary>Where such a reference stands; null when there is none.</summary>
    public static (int From, int To)? Read(Spoken text, SearchData data)
    {
        if (!text.IsCyrillic && BritishReference.Read(text, data) is { } british)
        {
            return british;
        }
        var isAfterLabel = false;
        for (var at = 0; at < text.Tokens.Count; at++)
        {
            if (!isAfterLabel && Strokes(text, at, text.Tokens.Count, data) is { } end)
            {
                return (at, end);
            }
            isAfterLabel = text.Tokens.Is(at, TokenKind.Word) ? text.IsLabel(at) : isAfterLabel && text.Tokens[at].Kind is not (TokenKind.Comma or TokenKind.Number);
        }
        return null;
    }

    /// <summary>«Х-4, Д-1, 118, 7», «Д. 45, 18 об.»: what is left at the end are the file, when it is missing, and the sheets.</summary>
    public static void AtEnd(Spoken text, SearchData data)
    {
        if (data.Left is not [.., var (from, to)] || to != text.Tokens.Count || data.Fonds.Length + data.Disputed.Length + data.File.Length + data.Inventory.Length == 0 || data.Sheets.Count > 0)
        {
            return;
        }
        var at = PastComma(text.Tokens, from);
        if (data.File.Length == 0 && data.Disputed.Length == 0 && data.Inventory.Length > 0 && NumberText.Read(text, at, CitationPart.File, out var next) is { } file
            && (next >= to || text.Tokens.Is(next, TokenKind.Comma)))
        {
            data.Keep(CitationPart.File, file);
            data.Problems.Add(Found.Unnamed(CitationPart.File, file));
            at = PastComma(text.Tokens, next);
        }
        if (at < to && text.Tokens.Is(at, TokenKind.Number))
        {
            var end = SheetReader.Read(text, at, to, data.Sheets);
            if (data.Sheets.Count > 0)
            {
                data.Problems.Add(Found.Unnamed(CitationPart.Sheets, new SheetList(data.Sheets).ToString()));
            }
            at = text.Tokens.Is(end, TokenKind.Dot) ? end + 1 : end;
        }
        if (at >= to)
        {
            data.Left.RemoveAt(data.Left.Count - 1);
        }
    }

    private static int PastComma(Tokens tokens, int at) => at < tokens.Count && tokens[at].Kind is TokenKind.Comma or TokenKind.Dot ? at + 1 : at;

    private static int? Strokes(Spoken text, int at, int to, SearchData data)
    {
        var numbers = new List<string>(4);
        var next = at;
        while (numbers.Count < 3 && NumberText.Read(text, next, CitationPart.Fonds, out var end) is { } number && end <= to)
        {
            numbers.Add(number);
            next = end;
            if (numbers.Count < 3 && !(next < to && IsJoint(text.Tokens[next]) && next++ < to))
            {
                break;
            }
        }
        if (numbers.Count < 3 || IsDate(numbers))
        {
            return null;
        }
        data.Keep(CitationPart.Fonds, numbers[0]);
        data.Keep(CitationPart.Inventory, numbers[1]);
        data.Keep(CitationPart.File, numbers[2]);
        data.Problems.Add(Found.Unnamed(CitationPart.Whole, text.Tokens.Written(at, next)));
        return next < to && IsJoint(text.Tokens[next]) ? SheetReader.Read(text, next + 1, to, data.Sheets) : next;
    }

    // «И-64-1-512-7» as well as «И-64/1/512/7».
    private static bool IsJoint(Token token) => token.Kind is TokenKind.Slash or TokenKind.Dash && !token.HasSpace;

    // 12/05/1925
    private static bool IsDate(List<string> numbers) => numbers[0].Length <= 2 && numbers[1].Length <= 2 && numbers[2].Length == 4;
}
