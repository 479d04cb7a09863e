using System.Globalization;
using System.Text;
using YouthArchive.People.Rosters.Tables;

namespace YouthArchive.People.Rosters;

/// <summary>
/// A list on its way between the page and the site: a line a row with the row's number in the teacher's own file, cells parted by tabs.
/// It is read like any other list again: what comes back from a page is as little trusted as a file.
/// </summary>
internal static class RosterDraft
{
    private const string Number = "№";
    private const string Header = Number + "\tФамилия\tИмя\tОтчество\tКласс\tГод рождения";

    /// <summary>No spreadsheet has more.</summary>
    private const int LastRow = 1_048_576;

    public static IReadOnlyList<SheetRow> Of(Roster roster)
    {
        var faulty = roster.Faulty.Select(f => f.Row).ToHashSet();
        return Ordered(roster.Students.Where(s => !faulty.Contains(s.Row)).Select(Of).Concat(roster.Faulty.Select(f => new SheetRow(f.Row, f.Cells))));
    }

    public static IReadOnlyList<SheetRow> Ordered(IEnumerable<SheetRow> rows) => [.. rows.OrderBy(r => r.Number)];

    public static string Write(IEnumerable<SheetRow> rows)
    {
        var text = new StringBuilder(Header);
        foreach (var row in rows)
        {
            text.Append('\n').Append(CultureInfo.InvariantCulture, $"{row.Number}");
            foreach (var cell in row.Cells)
            {
                text.Append('\t').Append(Cell.Tidy(cell));
            }
        }
        return text.ToString();
    }

    public static IReadOnlyList<SheetRow> Read(string? text) =>
        [.. (text ?? "").Split('\n').Where(l => !l.StartsWith(Number, StringComparison.Ordinal)).Take(DelimitedText.MostRows)
            .Select((line, i) => (Cells: line.TrimEnd('\r').Split('\t'), Place: i + 2))
            .Where(l => l.Cells.Length > 1)
            .Select(l => new SheetRow(NumberOf(l.Cells[0], l.Place), [.. l.Cells.Skip(1).Take(5)]))];

    /// <param name="labels">What the five columns are called in the language of the page.</param>
    public static Roster ToRoster(IReadOnlyList<SheetRow> rows, IReadOnlyList<string> labels, int thisYear) =>
        RosterTable.Read(
            new("", "", rows), new([Field.Surname, Field.GivenName, Field.Patronymic, Field.Class, Field.Birth], new(0, labels)), thisYear);

    private static SheetRow Of(RosterStudent s) =>
        new(s.Row, [s.Surname, s.GivenName, s.Patronymic ?? "", s.Class ?? "", s.BirthYear?.ToString(CultureInfo.InvariantCulture) ?? ""]);

    private static int NumberOf(string text, int place) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= LastRow ? number : place;
}
