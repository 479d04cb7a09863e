using YouthArchive.People.Rosters;
using YouthArchive.People.Rosters.Tables;

namespace YouthArchive.People.Classes;

/// <summary>A class list as the teacher sees it before anything is written.</summary>
/// <param name="Rows">The rows that stand in no field of the page, one a line, cells parted by tabs: what the form sends back.</param>
/// <param name="Classes">The classes the list names; empty when it names none.</param>
/// <param name="Taken">Which of them this class is; null takes every row.</param>
/// <param name="Others">How many rows are of other classes.</param>
internal sealed record ListView(
    SchoolClass Class, Roster Roster, RosterPlan Plan, string Rows, IReadOnlyList<string> Classes, string? Taken, int Others)
{
    /// <summary>Rows that can be put right at once: six fields each, and a form has room for about a thousand. The next come when these are right.</summary>
    public const int MostPutRight = 100;

    public IReadOnlyList<RosterRow> PutRight { get; init; } = [];

    /// <summary>What the cells of a row are called, in the order of <see cref="RosterRow.Cells"/>.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];
    public IReadOnlyList<SheetDraft> OtherSheets { get; init; } = [];

    public int ToPutRightLater => Roster.Faulty.Count - PutRight.Count;

    /// <summary>How many students the class has once the list is in.</summary>
    public int Members => Plan.Added.Count + Plan.Changed.Count + Plan.Unchanged.Count + Plan.LeftAlone.Count(c => !c.Known.Removed) + Plan.NotInFile.Count;
}

/// <summary>A sheet that was not chosen, kept on the page so that it can be.</summary>
internal sealed class SheetDraft
{
    /// <summary>Characters of all sheets together; a workbook with more is divided by whoever has it.</summary>
    private const int MostKept = 1_000_000;

    public string? Name { get; set; }

    /// <summary>As in <see cref="ListView.Rows"/>; null where the sheet holds no list, or too long a one.</summary>
    public string? Rows { get; set; }

    public static IReadOnlyList<SheetDraft> Of(IReadOnlyList<SheetRoster> sheets)
    {
        var kept = 0;
        return [.. sheets.Select(sheet =>
        {
            var rows = sheet.Roster.HasRows ? RosterDraft.Write(RosterDraft.Of(sheet.Roster)) : null;
            var fits = rows is not null && (kept += rows.Length) <= MostKept;
            return new SheetDraft { Name = sheet.Name, Rows = fits ? rows : null };
        })];
    }
}

/// <summary>One row as the teacher has put it right.</summary>
internal sealed class RowDraft
{
    public int Row { get; set; }
    public string? Surname { get; set; }
    public string? GivenName { get; set; }
    public string? Patronymic { get; set; }
    public string? Class { get; set; }
    public string? Birth { get; set; }

    public SheetRow ToRow() => new(Math.Max(1, Row), [Surname ?? "", GivenName ?? "", Patronymic ?? "", Class ?? "", Birth ?? ""]);
}

/// <summary>What the page of a dry run sends back.</summary>
/// <param name="Rows">The rows that stood in no field.</param>
/// <param name="PutRight">Those that did.</param>
internal sealed record ListDraft(string? Rows, IReadOnlyList<RowDraft> PutRight, string? Sheet, IReadOnlyList<SheetDraft> Others)
{
    public IReadOnlyList<SheetRow> All() => RosterDraft.Ordered(RosterDraft.Read(Rows).Concat(PutRight.Select(r => r.ToRow())));

    /// <summary>Another sheet is looked at; this one stands among the others, with all that was typed.</summary>
    public ListDraft Turned(int to) =>
        Others.ElementAtOrDefault(to) is not { Rows: not null } chosen
            ? this
            : new(chosen.Rows, [], chosen.Name, [.. Others.Select((o, i) => i == to ? new SheetDraft { Name = Sheet, Rows = RosterDraft.Write(All()) } : o)]);
}
