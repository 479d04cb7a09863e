namespace YouthArchive.People.Rosters;

/// <summary>A teacher's class list as it was understood, before anything is done with it.</summary>
/// <param name="Encoding">IANA name.</param>
/// <param name="Format">csv, tsv, pasted, xlsx, xls, oneroster-1.1, oneroster-1.2; "unknown" where the file could not be read.</param>
internal sealed record Roster(
    string Encoding, string Format, IReadOnlyList<RosterStudent> Students, IReadOnlyList<RosterProblem> Problems)
{
    public const string UnknownFormat = "unknown";

    /// <summary>The rows of <see cref="Problems"/> that can be put right cell by cell.</summary>
    public IReadOnlyList<RosterRow> Faulty { get; init; } = [];

    /// <summary>The sheet of a workbook that was read; null elsewhere.</summary>
    public string? Sheet { get; init; }

    /// <summary>The other sheets of the workbook that have anything in them.</summary>
    public IReadOnlyList<SheetRoster> OtherSheets { get; init; } = [];

    public bool HasRows => Students.Count + Faulty.Count > 0;

    /// <summary>Something must be put right before the list can be brought in.</summary>
    public bool IsBlocked => Problems.Any(p => p.Blocks);

    public static Roster Refused(RosterFault fault, string? value = null, string encoding = "", string format = UnknownFormat) =>
        new(encoding, format, [], [new(0, null, fault, value, Blocks: true)]);
}

/// <summary>One sheet of a workbook, read as a class list.</summary>
internal sealed record SheetRoster(string Name, Roster Roster);

/// <param name="Row">As the teacher sees it in the spreadsheet: from 1, header and blank lines counted.</param>
/// <param name="Patronymic">As written; null where there is none.</param>
/// <param name="Class">The class column's text, such as «9 Ә»; null where there is none.</param>
internal sealed record RosterStudent(int Row, string Surname, string GivenName, string? Patronymic, string? Class, int? BirthYear);

/// <param name="Row">From 1; 0 where the whole file is meant.</param>
/// <param name="Column">The header's own text, or the letter A, B… where there is no header.</param>
/// <param name="Value">What stood there, or what the message needs to name.</param>
/// <param name="Blocks">The list cannot be brought in until this is put right.</param>
internal sealed record RosterProblem(int Row, string? Column, RosterFault Fault, string? Value, bool Blocks);
