namespace YouthArchive.Programmes.Dashboard.Tables;

/// <summary>The tables of an edition, as they stand in addresses and in the audit trail.</summary>
internal static class TableNames
{
    public const string Participants = "participants";
    public const string Entries = "entries";
    public const string Judges = "judges";
    public const string Figures = "figures";

    public static IReadOnlyList<string> All { get; } = [Participants, Entries, Judges, Figures];
}

/// <param name="Count">How many rows there will be, the heading not counted.</param>
/// <param name="Rows">Cells are text, whole or decimal numbers, UTC moments, or null.</param>
internal sealed record ExportTable(string Title, IReadOnlyList<string> Head, int Count, IAsyncEnumerable<IReadOnlyList<object?>> Rows);
