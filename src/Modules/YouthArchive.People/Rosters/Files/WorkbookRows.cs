using System.Globalization;
using ExcelDataReader;
using YouthArchive.People.Rosters.Tables;

namespace YouthArchive.People.Rosters.Files;

internal sealed record NamedSheet(string Name, IReadOnlyList<SheetRow> Rows);

internal static class WorkbookRows
{
    private const int MostSheets = 20;

    /// <summary>The reader makes every cell up to the furthest one; a stray cell in the last column must not cost seconds.</summary>
    private const int MostCells = 40_000_000;

    /// <summary>The sheets that have anything in them; hidden ones only where no other has.</summary>
    public static IReadOnlyList<NamedSheet> Of(IExcelDataReader reader, Func<int, IReadOnlySet<(int, int)>> formulas, CancellationToken cancellation)
    {
        var sheets = new List<(NamedSheet Sheet, bool IsHidden)>();
        var left = MostCells;
        for (var sheet = 0; sheet < MostSheets && (sheet == 0 || reader.NextResult()); sheet++)
        {
            var rows = OfSheet(reader, formulas(sheet), left, cancellation);
            left = Math.Max(0, left - rows.Count * reader.FieldCount);
            if (rows.Any(r => !r.IsBlank))
            {
                sheets.Add((new(reader.Name ?? "", rows), reader.VisibleState is not (null or "visible")));
            }
        }
        return [.. sheets.Where(s => !s.IsHidden || sheets.TrueForAll(o => o.IsHidden)).Select(s => s.Sheet)];
    }

    private static List<SheetRow> OfSheet(IExcelDataReader reader, IReadOnlySet<(int, int)> formulas, int mostCells, CancellationToken cancellation)
    {
        var rows = new List<SheetRow>();
        var most = Math.Min(DelimitedText.MostRows, mostCells / Math.Max(1, reader.FieldCount));
        while (rows.Count < most && reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var row = rows.Count;
            var width = Math.Min(reader.FieldCount, RosterTable.MostColumns);
            rows.Add(new(row + 1, [.. Enumerable.Range(0, width).Select(c => formulas.Contains((row, c)) ? "=" : Text(reader.GetValue(c)))]));
        }
        return rows;
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number when Math.Abs(number) < 1e15 && Math.Floor(number) == number => number.ToString("0", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => "",
    };
}
