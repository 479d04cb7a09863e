using System.Globalization;
using ExcelDataReader;
using YouthArchive.People.Rosters.Tables;

namespace YouthArchive.People.Rosters.Files;

internal static class WorkbookRows
{
    private const int MostSheets = 20;

    /// <summary>The reader makes every cell up to the furthest one; a stray cell in the last column must not cost seconds.</summary>
    private const int MostCells = 40_000_000;

    public static IReadOnlyList<SheetRow> Of(IExcelDataReader reader, Func<int, IReadOnlySet<(int, int)>> formulas, CancellationToken cancellation)
    {
        for (var sheet = 0; sheet < MostSheets; sheet++)
        {
            var rows = OfSheet(reader, formulas(sheet), cancellation);
            if (rows.Any(r => !r.IsBlank) || !reader.NextResult())
            {
                return rows;
            }
        }
        return [];
    }

    private static List<SheetRow> OfSheet(IExcelDataReader reader, IReadOnlySet<(int, int)> formulas, CancellationToken cancellation)
    {
        var rows = new List<SheetRow>();
        var most = Math.Min(DelimitedText.MostRows, MostCells / Math.Max(1, reader.FieldCount));
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
