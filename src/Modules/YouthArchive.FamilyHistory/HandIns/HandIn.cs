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

    /// <summary>Lower-case hexadecimal SHA-256 of <see cref="Sealed"/>.</summary>
    public required string Hash { get; init; }

    /// <summary>
    /// Everything that was handed in, as JSON (<see cref="SealedWork"/>): the texts, the sources and the hashes of the files as they stood.
    /// Sources and scans of the work itself may go on changing until the deadline; a reader sees these.
    /// </summary>
    public required string Sealed { get; init; }
    public required string ById { get; init; }
}

/// <summary>An organiser lets a work be handed in after the deadline. It counts as late.</summary>
internal sealed class HandInExtension
{
    public required string WorkId { get; init; }

    /// <summary>Exclusive.</summary>
    public required DateTime UntilUtc { get; set; }
    public required string Reason { get; set; }
    public required string ById { get; set; }
    public required DateTime AtUtc { get; set; }
}
