using YouthArchive.Catalogue.Contracts;

namespace YouthArchive.Catalogue.Citations.Reading;

/// <summary>
/// Goes through the words once, from left to right. A word that names a part takes the number after it («Оп. 1») or before it
/// («1-тізімдеме»), whichever is joined to it more closely; what a number was taken from is not looked at again.
/// </summary>
internal sealed partial class DataReader(Spoken text)
{
    private readonly Tokens _tokens = text.Tokens;
    private readonly SearchData _data = new();
    private int _cursor;


    public static SearchData Read(Spoken text) => new DataReader(text).Read();

    private SearchData Read()
    {
        var at = 0;
        if (UnnamedNumbers.Read(text, _data) is var (from, to))
        {
            (_data.NameEnd, _cursor, at) = (from, to, to);
        }
        while (at < _tokens.Count)
        {
            at = _tokens.Is(at, TokenKind.Word) && Label(at) is { } next ? Math.Max(next, at + 1) : at + 1;
        }
        Begin(_tokens.Count);
        UnnamedNumbers.AtEnd(text, _data);
        return _data;
    }

    /// <summary>The token after a label and its number; null when the word at the token is no label.</summary>
    private int? Label(int at)
    {
        var meanings = text.Meanings(at, out var end);
        if (meanings.Length == 0)
        {
            return null;
        }
        var part = text.PartOf(at, meanings, _data.Fonds.Length > 0 || _data.File.Length > 0 && _data.Sheets.Count == 0);
        if (part is null && !text.IsDisputed(at))
        {
            return null;
        }
        var place = new LabelPlace(text, at, end, part ?? CitationPart.File, _cursor);
        if (!place.IsOne)
        {
            return null;
        }
        Begin(place.Start);
        return part == CitationPart.Sheets ? SheetsOf(place) : NumberOf(place, part);
    }

    private int NumberOf(LabelPlace place, CitationPart? part)
    {
        string? number;
        int next;
        if (place.IsAfterNumber)
        {
            (number, next) = (place.NumberBefore, Past(place.End, TokenKind.Dot));
        }
        else
        {
            number = NumberText.Read(text, text.PastSigns(place.End), part ?? CitationPart.File, out next);
        }
        if (_tokens.Key(place.End - 1) is "folder" && _data.File.StartsWith("box ", StringComparison.Ordinal))
        {
            _data.InFolder(number ?? "");
        }
        else if (part is { } certain)
        {
            _data.Keep(certain, Marked(place) + number);
        }
        else
        {
            _data.Disputed = number ?? "";
        }
        next = part == CitationPart.Fonds && !place.IsAfterNumber ? Strokes(next) : next;
        return _cursor = next;
    }

    // American: «Record Group 59, Entry 205, Box 18».
    private string Marked(LabelPlace place) => _tokens.Key(place.End - 1) switch
    {
        "rg" or "group" => "RG ",
        "box" => "box ",
        _ => "",
    };

    /// <summary>«Ф. 64/1/512»: inventory and file after the fonds, by strokes.</summary>
    private int Strokes(int at)
    {
        foreach (var part in new[] { CitationPart.Inventory, CitationPart.File })
        {
            if (_tokens.Is(at, TokenKind.Slash) && _tokens.IsAttached(at) && NumberText.Read(text, at + 1, CitationPart.Fonds, out var next) is { } number)
            {
                _data.Keep(part, number);
                at = next;
            }
        }
        return at;
    }

    /// <summary>Before the first label stands the archive; between two of them nothing should.</summary>
    private void Begin(int from)
    {
        if (_data.NameEnd < 0)
        {
            _data.NameEnd = from;
        }
        else if (HasWords(_cursor, from))
        {
            _data.Left.Add((_cursor, from));
        }
    }

    private bool HasWords(int from, int to)
    {
        while (from < to && _tokens[from].Kind is not (TokenKind.Word or TokenKind.Number))
        {
            from++;
        }
        return from < to;
    }

    private int Past(int at, TokenKind kind) => _tokens.Is(at, kind) ? at + 1 : at;
}
