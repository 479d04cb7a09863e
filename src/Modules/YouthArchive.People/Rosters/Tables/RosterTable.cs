using YouthArchive.People.Rosters.Names;

namespace YouthArchive.People.Rosters.Tables;

/// <summary>Reads a sheet's rows into pupils and problems.</summary>
internal static class RosterTable
{
    public const int MostStudents = 2_000;

    /// <summary>What stands further to the right is not part of a class list.</summary>
    public const int MostColumns = 64;

    public static Roster Read(Sheet sheet, int thisYear)
    {
        var rows = Tidy(sheet);
        if (rows.All(r => r.IsBlank))
        {
            return Refused(sheet, RosterFault.Empty);
        }
        // One cell a row: a name, and perhaps a year behind it.
        rows = rows.All(r => r.Cells.Count <= 1) ? [.. rows.Select(r => r with { Cells = TrailingYear.Part(r[0], thisYear) })] : rows;
        var columns = Columns.Of(rows);
        return columns.HaveNames ? Read(sheet, rows, columns, thisYear) : Refused(sheet, RosterFault.NoNames);
    }

    /// <summary>Reads rows whose columns are known.</summary>
    public static Roster Read(Sheet sheet, Columns columns, int thisYear) => Read(sheet, Tidy(sheet), columns, thisYear);

    private static List<SheetRow> Tidy(Sheet sheet) => [.. sheet.Rows.Select(r => new SheetRow(r.Number, [.. r.Cells.Take(MostColumns).Select(Cell.Tidy)]))];

    private static Roster Read(Sheet sheet, List<SheetRow> rows, Columns columns, int thisYear)
    {
        var data = rows.Where(r => r.Number >= columns.FirstDataRow && !IsHeaderAgain(r, columns) && HasContent(r, columns)).ToList();
        return data.Count switch
        {
            0 => Refused(sheet, RosterFault.Empty),
            > MostStudents => Refused(sheet, RosterFault.TooManyRows, MostStudents.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            _ => Students(sheet, columns, data, thisYear),
        };
    }

    private static Roster Refused(Sheet sheet, RosterFault fault, string? value = null) => Roster.Refused(fault, value, sheet.Encoding, sheet.Format);

    private static Roster Students(Sheet sheet, Columns columns, List<SheetRow> all, int thisYear)
    {
        RosterProblem Sample(SheetRow row) => new(row.Number, columns.NameOf(NameColumn(columns)), RosterFault.Sample, null, Blocks: false);
        var byName = all.ToLookup(r => RosterTemplate.IsSample(r[NameColumn(columns)]));
        var (samples, data) = (byName[true], byName[false].ToList());
        if (data.Count == 0)
        {
            return new(sheet.Encoding, sheet.Format, [], [.. samples.Select(Sample), new(0, null, RosterFault.Empty, null, Blocks: true)]);
        }
        var givenFirst = IsGivenFirst(columns, data);
        var reading = new RowReading(columns, thisYear, givenFirst);
        var list = new StudentList();
        list.Problems.AddRange(samples.Select(Sample));
        var identity = IdentityColumns(columns, data);
        list.Problems.AddRange(identity);
        foreach (var row in data)
        {
            var (student, problems) = reading.Read(row);
            // Of a column that is left out whole, not every cell is spoken of.
            list.Problems.AddRange(problems.Where(p => p.Fault != RosterFault.IdentityNumber || identity.All(i => i.Column != p.Column)));
            list.Add(student, columns.NameOf(NameColumn(columns)));
        }
        return list.ToRoster(sheet.Encoding, sheet.Format) with { Faulty = RosterRow.Of(data, columns, list.Problems, givenFirst) };
    }

    private static List<RosterProblem> IdentityColumns(Columns columns, List<SheetRow> data) =>
        [.. from column in Enumerable.Range(0, data.Max(r => r.Cells.Count))
            let field = column < columns.Fields.Count ? columns.Fields[column] : Field.Other
            let first = data.FirstOrDefault(r => Cell.IsIdentityNumber(r[column]))
            where field == Field.IdentityNumber || (field == Field.Other && first is not null)
            select new RosterProblem(columns.Header?.Number ?? first?.Number ?? data[0].Number, columns.NameOf(column), RosterFault.IdentityNumber, null, Blocks: false)];

    private static bool IsGivenFirst(Columns columns, List<SheetRow> data)
    {
        var whole = columns.Of(Field.FullName);
        return columns.Of(Field.FullNameGivenFirst) >= 0
            || (whole >= 0 && NameOrder.IsGivenFirst(data.Select(r => NameOrder.WithoutNumber(r[whole]))));
    }

    private static int NameColumn(Columns columns) =>
        new[] { Field.FullName, Field.FullNameGivenFirst, Field.Surname, Field.GivenName }.Select(columns.Of).First(c => c >= 0);

    // A spreadsheet printed on several pages repeats its header.
    private static bool IsHeaderAgain(SheetRow row, Columns columns) =>
        columns.Header is { } header && row.Cells.SequenceEqual(header.Cells);

    // A prepared sheet numbers more lines than there are pupils: a number alone is nobody.
    private static bool HasContent(SheetRow row, Columns columns) =>
        row.Cells.Where((c, i) => c.Length > 0 && (i < columns.Fields.Count && columns.Fields[i] is not (Field.Other or Field.Class) || c.Count(char.IsLetter) > 1)).Any();
}
