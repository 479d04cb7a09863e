namespace YouthArchive.FamilyHistory.HandIns;

/// <summary>A receipt: never changed. The newest one counts.</summary>
internal sealed class HandIn
{
    public required string WorkId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }
    public required DateTime AtUtc { get; init; }
    public required bool IsLate { get; init; }
    public required int Revision { get; init; }
    public required int Words { get; init; }
    public required int Sources { get; init; }
    public required int Scans { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 over the sealed revision, the sources and the hashes of the files.</summary>
    public required string Hash { get; init; }
    public required string ById { get; init; }
}
