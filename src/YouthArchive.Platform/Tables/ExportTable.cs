namespace YouthArchive.Platform.Tables;

/// <summary>A table on its way out of the site, as CSV or as a workbook.</summary>
/// <param name="Head">The heading, a text a column.</param>
/// <param name="Count">How many rows there will be, the heading not counted.</param>
/// <param name="Rows">Cells are text, whole or decimal numbers, UTC moments, or null.</param>
public sealed record ExportTable(string Title, IReadOnlyList<string> Head, int Count, IAsyncEnumerable<IReadOnlyList<object?>> Rows);
