using System.Globalization;
using System.Text;

namespace YouthArchive.Platform.Tables;

/// <summary>Comma-separated text as it goes down the wire: UTF-8 with a mark for Excel, CRLF, no cell that a spreadsheet would run.</summary>
public static class CsvTable
{
    public const string ContentType = "text/csv; charset=utf-8";

    public static async Task WriteAsync(Stream stream, ExportTable table, CancellationToken cancellation)
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await text.WriteAsync(Line(table.Head).AsMemory(), cancellation);
        await foreach (var row in table.Rows.WithCancellation(cancellation))
        {
            await text.WriteAsync(Line(row).AsMemory(), cancellation);
        }
    }

    private static string Line(IEnumerable<object?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(object? value) => value switch
    {
        null => "",
        DateTime at => at.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        string text => $"\"{Harmless(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>
    /// A text that begins like a formula gets an apostrophe before it. Spreadsheets skip blanks, tabs and line ends before they look, and
    /// read full-width signs like plain ones.
    /// </summary>
    public static string Harmless(string text) =>
        text.AsSpan().TrimStart() is [var first, ..] && "=+-@＝＋－＠".Contains(first, StringComparison.Ordinal) || text is ['\t' or '\r' or '\n', ..] ? "'" + text : text;
}
