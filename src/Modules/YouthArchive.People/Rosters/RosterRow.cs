using YouthArchive.People.Rosters.Names;
using YouthArchive.People.Rosters.Tables;

namespace YouthArchive.People.Rosters;

/// <summary>A row with something wrong in it, cell by cell as it was written, so that it can be put right where it is shown.</summary>
/// <param name="Wrong">Which of the cells.</param>
internal sealed record RosterRow(
    int Row, string Surname, string GivenName, string Patronymic, string Class, string Birth, IReadOnlySet<Field> Wrong)
{
    public IReadOnlyList<string> Cells => [Surname, GivenName, Patronymic, Class, Birth];

    /// <summary>Of the rows those with a problem in a cell that a class list has.</summary>
    public static IReadOnlyList<RosterRow> Of(
        IEnumerable<SheetRow> rows, Columns columns, IReadOnlyList<RosterProblem> problems, bool givenFirst)
    {
        var byRow = problems.Where(p => p.Fault is not (RosterFault.IdentityNumber or RosterFault.Inactive or RosterFault.Sample)).ToLookup(p => p.Row);
        return [.. rows.Where(r => byRow.Contains(r.Number))
            .Select(r => Of(r, columns, byRow[r.Number].SelectMany(p => FieldsOf(p.Column, columns)).ToHashSet(), givenFirst))
            .Where(r => r.Wrong.Count > 0)];
    }

    private static RosterRow Of(SheetRow row, Columns columns, IReadOnlySet<Field> wrong, bool givenFirst)
    {
        string At(Field field) => Cell.WithoutIdentityNumber(row[columns.Of(field)]);
        if (IsApart(columns))
        {
            return new(row.Number, At(Field.Surname), At(Field.GivenName), At(Field.Patronymic), At(Field.Class), At(Field.Birth), wrong);
        }
        var whole = NameOrder.WithoutNumber(new[] { Field.FullName, Field.FullNameGivenFirst, Field.Surname, Field.GivenName }.Select(At).FirstOrDefault(t => t.Length > 0) ?? "");
        var name = Parted(whole, givenFirst);
        return new(row.Number, name.Surname, name.GivenName, name.Patronymic ?? At(Field.Patronymic), At(Field.Class), At(Field.Birth), wrong);
    }

    // What is no name is not sorted by the rules of names: not a letter of it may get lost.
    private static PersonName Parted(string whole, bool givenFirst) =>
        PersonName.FaultOf(whole.Replace(',', ' ')) is null && NameOrder.Split(whole, givenFirst) is { } name ? name
        : whole.IndexOf(' ', StringComparison.Ordinal) is > 0 and var at ? new(whole[..at], whole[(at + 1)..], null)
        : new(whole, "", null);

    private static bool IsApart(Columns columns) => columns.Of(Field.Surname) >= 0 && columns.Of(Field.GivenName) >= 0;

    private static IEnumerable<Field> FieldsOf(string? column, Columns columns)
    {
        var field = Enumerable.Range(0, columns.Fields.Count).Where(i => columns.NameOf(i) == column).Select(i => columns.Fields[i]).FirstOrDefault();
        return field switch
        {
            Field.Other or Field.IdentityNumber => [],
            Field.FullName or Field.FullNameGivenFirst => [Field.Surname, Field.GivenName],
            Field.Surname or Field.GivenName when !IsApart(columns) => [Field.Surname, Field.GivenName],
            _ => [field],
        };
    }
}
