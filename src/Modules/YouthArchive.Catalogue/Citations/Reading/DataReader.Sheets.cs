using YouthArchive.Catalogue.Contracts;

namespace YouthArchive.Catalogue.Citations.Reading;

/// <summary>Sheets, whose word may stand on either side of them and whose back may be said after it.</summary>
internal sealed partial class DataReader
{
    private static readonly string FromSheet = Glyphs.Fold("парақтан");
    private static readonly string Until = Glyphs.Fold("дейін");
    private static readonly string Back = Glyphs.Fold("сырты");
    private static readonly string Own = Glyphs.Fold("түүний");

    private bool _opensRange;

    private int SheetsOf(LabelPlace place)
    {
        if (place.IsExtent)
        {
            _data.Extent = _tokens.Written(place.NumberStart) + " л.";
            return _cursor = Past(place.End, TokenKind.Dot);
        }
        if (!place.IsAfterNumber)
        {
            return _cursor = SheetReader.Read(text, text.PastSigns(place.End), _tokens.Count, _data.Sheets);
        }
        var isRange = JoinsRange(place);
        var found = new List<SheetRange>();
        SheetReader.Read(text, place.NumberStart, place.NumberEnd, found);
        var next = Turn(place, found);
        if (isRange && found is [{ To: null } to, .. var rest])
        {
            _data.Sheets[^1] = _data.Sheets[^1] with { To = to.From };
            found = rest;
        }
        _data.Sheets.AddRange(found);
        _opensRange = _tokens.Key(place.End - 1).SequenceEqual(FromSheet);
        next = _tokens.Key(next).SequenceEqual(Until) ? next + 1 : next;
        return _cursor = next;
    }

    /// <summary>«7-парақтың сырты – 9-парақ», «3-парақтан 7-параққа дейін»: one range of what two labels name.</summary>
    private bool JoinsRange(LabelPlace place) =>
        _data.Sheets is [.., { To: null }]
        && (_opensRange || _cursor == place.NumberStart - 1 && _tokens.Is(_cursor, TokenKind.Dash));

    /// <summary>Past the word for the back after a label: «7-парақтың сырты», «3-р хуудас (ар тал)», «6-р хуудас, түүний ар тал».</summary>
    private int Turn(LabelPlace place, List<SheetRange> found)
    {
        var next = Past(place.End, TokenKind.Dot);
        if (found.Count == 0)
        {
            return next;
        }
        if (_tokens.Key(place.End - 1).EndsWith(Back, StringComparison.Ordinal))
        {
            found[^1] = SheetReader.Turned(found[^1]);
            return next;
        }
        var verso = Past(next, TokenKind.Comma);
        verso = _tokens.Is(verso, TokenKind.Other) && _tokens.Text[_tokens[verso].Start] == '(' ? verso + 1 : verso;
        var isOwn = _tokens.Key(verso).SequenceEqual(Own);
        verso = isOwn ? verso + 1 : verso;
        if (!LabelWords.IsVerso(_tokens.Key(verso)) || text.LeadsNumber(verso))
        {
            return next;
        }
        if (isOwn && found is [.., { To: null } one])
        {
            found[^1] = one with { To = one.From with { IsVerso = true } };
        }
        else
        {
            found[^1] = SheetReader.Turned(found[^1]);
        }
        return SheetSides.PastVerso(_tokens, verso, _tokens.Count);
    }
}
