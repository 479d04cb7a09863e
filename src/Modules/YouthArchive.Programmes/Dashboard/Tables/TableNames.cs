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
