using YouthArchive.People.Rosters.Names;

namespace YouthArchive.People.Rosters.Tables;

/// <summary>One row into one pupil, or into what is wrong with it.</summary>
/// <param name="givenFirst">In a column of whole names the given name stands first.</param>
internal sealed class RowReading(Columns columns, int thisYear, bool givenFirst)
{
    private const int MostLettersOfClass = 40;

    private readonly int _whole = Math.Max(columns.Of(Field.FullName), columns.Of(Field.FullNameGivenFirst));

    public (RosterStudent? Student, IReadOnlyList<RosterProblem> Problems) Read(SheetRow row)
    {
        var problems = new List<RosterProblem>();
        var name = columns.Of(Field.Surname) >= 0 && columns.Of(Field.GivenName) >= 0 ? Parts(row, problems) : Whole(row, problems);
        var classText = Optional(row, Field.Class, problems);
        var year = Year(row, problems);
        Formulas(row, problems);
        return name is null
            ? (null, problems)
            : (new(row.Number, name.Surname, name.GivenName, name.Patronymic, Short(classText), year), problems);
    }

    private PersonName? Parts(SheetRow row, List<RosterProblem> problems)
    {
        var surname = Name(row, columns.Of(Field.Surname), required: true, problems);
        var given = Name(row, columns.Of(Field.GivenName), required: true, problems);
        var patronymic = Name(row, columns.Of(Field.Patronymic), required: false, problems);
        return surname is { Length: > 0 } && given is { Length: > 0 } && patronymic is not null
            ? new(surname, given, patronymic.Length == 0 ? null : patronymic)
            : null;
    }

    private PersonName? Whole(SheetRow row, List<RosterProblem> problems)
    {
        // A list with a surname column alone has the whole name in it.
        var column = _whole >= 0 ? _whole : Math.Max(columns.Of(Field.Surname), columns.Of(Field.GivenName));
        if (Name(row, column, required: true, problems) is not { Length: > 0 } text)
        {
            return null;
        }
        if (NameOrder.Split(text, givenFirst) is not { } name)
        {
            problems.Add(new(row.Number, columns.NameOf(column), RosterFault.OneWordOnly, text, Blocks: true));
            return null;
        }
        return name.Patronymic is null && Name(row, columns.Of(Field.Patronymic), required: false, problems) is { Length: > 0 } apart
            ? name with { Patronymic = apart }
            : name;
    }

    /// <summary>Null where the cell is no name; empty where it is empty and may be.</summary>
    private string? Name(SheetRow row, int column, bool required, List<RosterProblem> problems)
    {
        var text = WithoutIdentity(row, column, problems);
        text = column == _whole || column >= 0 && required ? NameOrder.WithoutNumber(text) : text;
        if (text.Length == 0)
        {
            return required ? Fault(RosterFault.NameMissing, null) : "";
        }
        if (Cell.IsFormula(text))
        {
            return Fault(RosterFault.FormulaInName, Shown(text));
        }
        return PersonName.FaultOf(column == _whole ? text.Replace(',', ' ') : text) is { } fault ? Fault(fault, Shown(text)) : text;

        string? Fault(RosterFault fault, string? value)
        {
            problems.Add(new(row.Number, columns.NameOf(column), fault, value, Blocks: true));
            return null;
        }
    }

    private int? Year(SheetRow row, List<RosterProblem> problems)
    {
        if (Optional(row, Field.Birth, problems) is not { } text)
        {
            return null;
        }
        var (year, fault) = BirthYear.Of(text, thisYear);
        if (fault is { } found)
        {
            problems.Add(new(row.Number, columns.NameOf(columns.Of(Field.Birth)), found, Shown(text), Blocks: false));
        }
        return year;
    }

    private string? Optional(SheetRow row, Field field, List<RosterProblem> problems)
    {
        var column = columns.Of(field);
        var text = WithoutIdentity(row, column, problems);
        if (text.Length == 0 || !Cell.IsFormula(text))
        {
            return text.Length == 0 ? null : text;
        }
        problems.Add(new(row.Number, columns.NameOf(column), RosterFault.FormulaInCell, Shown(text), Blocks: false));
        return null;
    }

    // In columns nobody asked for, «+7…» is a telephone; only what is plainly a formula is spoken of.
    private void Formulas(SheetRow row, List<RosterProblem> problems)
    {
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (row[i].StartsWith('=') && (i >= columns.Fields.Count || columns.Fields[i] is Field.Other or Field.IdentityNumber))
            {
                problems.Add(new(row.Number, columns.NameOf(i), RosterFault.FormulaInCell, Shown(row[i]), Blocks: false));
            }
        }
    }

    private string WithoutIdentity(SheetRow row, int column, List<RosterProblem> problems)
    {
        var text = row[column];
        if (!Cell.HasIdentityNumber(text))
        {
            return text;
        }
        problems.Add(new(row.Number, columns.NameOf(column), RosterFault.IdentityNumber, null, Blocks: false));
        return Cell.WithoutIdentityNumber(text);
    }

    // Never so many digits that they could be somebody's number.
    private static string? Shown(string text) => text.Count(char.IsDigit) > 8 ? null : text.Length <= 60 ? text : text[..60] + "…";

    private static string? Short(string? text) => text is { Length: > MostLettersOfClass } ? text[..MostLettersOfClass] : text;
}
