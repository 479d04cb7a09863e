using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace YouthArchive.People.Rosters.Tables;

/// <summary>Rows of a text with commas, semicolons or tabs between its cells.</summary>
internal static class DelimitedText
{
    /// <summary>Enough to tell a list that is too long; nothing beyond is read.</summary>
    public const int MostRows = 20_000;

    private const int LinesJudged = 60;

    /// <summary>So many rows in one cell: a quotation mark was left open, and the cell swallowed what came after it.</summary>
    private const int LinesOfOpenQuote = 4;

    public static Sheet Read(string text, string encoding, string? format, CancellationToken cancellation)
    {
        var (separator, start) = SeparatorLine(text) ?? (Separator(text), 0);
        var rows = Rows(text[start..], separator, cancellation);
        return new(encoding, format ?? (separator == '\t' ? "tsv" : "csv"), rows);
    }

    /// <summary>The row in which a quotation mark opens and does not close; null where all close.</summary>
    public static int? OpenQuote(Sheet sheet) => sheet.Rows.FirstOrDefault(r => r.Cells.Any(SwallowedRows))?.Number;

    // A note may have several lines; rows that were swallowed bring their separators with them.
    private static bool SwallowedRows(string cell) =>
        cell.AsSpan().Count('\n') >= LinesOfOpenQuote && cell.Split('\n').Count(l => l.AsSpan().IndexOfAny(";,\t") >= 0) >= LinesOfOpenQuote;

    public static IReadOnlyList<SheetRow> Rows(string text, char separator, CancellationToken cancellation)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = null,
            DetectColumnCountChanges = false,
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        var rows = new List<SheetRow>();
        while (rows.Count < MostRows && parser.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            rows.Add(new(rows.Count + 1, parser.Record ?? []));
        }
        return rows;
    }

    // Excel's own way to name the separator; the spreadsheet does not show this line.
    private static (char, int)? SeparatorLine(string text) =>
        text.Length > 4 && text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text[4] is ',' or ';' or '\t'
        && text.Length > 4 && (text.Length == 5 || text[5] is '\r' or '\n')
            ? (text[4], Math.Min(text.Length, 5 + (text.AsSpan(5).StartsWith("\r\n") ? 2 : 1)))
            : null;

    /// <summary>The sign that stands equally often in the most lines.</summary>
    private static char Separator(string text)
    {
        var lines = Lines(text).ToList();
        // Ties go to the tab, then the semicolon; a text with none of them is a CSV of one column.
        return new[] { '\t', ';', ',' }.Where(s => lines.Exists(l => l.Contains(s, StringComparison.Ordinal))).DefaultIfEmpty(',')
            .Select(s => (Sign: s, Counts: lines.Select(l => CountOutsideQuotes(l, s)).Where(n => n > 0).GroupBy(n => n).MaxBy(g => g.Count())))
            .MaxBy(s => s.Counts is null ? (0, 0) : (s.Counts.Count(), s.Counts.Key)).Sign;
    }

    private static IEnumerable<string> Lines(string text)
    {
        using var reader = new StringReader(text);
        for (var i = 0; i < LinesJudged && reader.ReadLine() is { } line; i++)
        {
            yield return line;
        }
    }

    private static int CountOutsideQuotes(string line, char sign)
    {
        var count = 0;
        var quoted = false;
        foreach (var c in line)
        {
            quoted ^= c == '"';
            count += c == sign && !quoted ? 1 : 0;
        }
        return count;
    }
}
