namespace YouthArchive.People.Rosters.Tables;

/// <summary>Which column holds what.</summary>
/// <param name="Header">The header's row; null where there is none.</param>
internal sealed record Columns(IReadOnlyList<Field> Fields, SheetRow? Header)
{
    private const int RowsBeforeHeader = 12;

    public int FirstDataRow => (Header?.Number ?? 0) + 1;

    public bool HaveNames => Fields.Any(f => f is Field.Surname or Field.GivenName or Field.FullName or Field.FullNameGivenFirst);

    public static Columns Of(IReadOnlyList<SheetRow> rows)
    {
        var header = rows.Where(r => !r.IsBlank).Take(RowsBeforeHeader).FirstOrDefault(IsHeader);
        return header is null ? new(ColumnGuess.Of(rows), null) : new(FromHeader(header), header);
    }

    /// <summary>As the teacher calls the column.</summary>
    public string NameOf(int column) => Header is not null && Header[column] is { Length: > 0 } name ? name : Cell.Letter(column);

    public int Of(Field field)
    {
        for (var i = 0; i < Fields.Count; i++)
        {
            if (Fields[i] == field)
            {
                return i;
            }
        }
        return -1;
    }

    // A title such as «9 Ә сыныбының тізімі» has one cell; a list of one column may have a header of one.
    private static bool IsHeader(SheetRow row) =>
        row.Cells.Select(FieldNames.Of).Any(f => f is Field.Surname or Field.GivenName or Field.FullName or Field.FullNameGivenFirst);

    private static List<Field> FromHeader(SheetRow header)
    {
        var fields = header.Cells.Select(FieldNames.Of).ToList();
        // Mongolian lists may have the clan's name beside the father's; it is the surname only where it stands alone.
        if (!fields.Contains(Field.Surname) && header.Cells.ToList().FindIndex(FieldNames.IsClan) is >= 0 and var clan)
        {
            fields[clan] = Field.Surname;
        }
        var hasSurname = fields.Contains(Field.Surname);
        for (var i = 0; i < fields.Count; i++)
        {
            if (FieldNames.IsNameAlone(header[i]))
            {
                fields[i] = hasSurname ? Field.GivenName : Field.FullName;
            }
        }
        return Once(fields);
    }

    // Of two columns with one name the first counts, but no identity number may slip through.
    private static List<Field> Once(List<Field> fields) =>
        [.. fields.Select((f, i) => f is Field.Other or Field.IdentityNumber || fields.IndexOf(f) == i ? f : Field.Other)];
}
