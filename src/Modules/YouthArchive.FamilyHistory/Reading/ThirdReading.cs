namespace YouthArchive.FamilyHistory.Reading;

/// <summary>Stored by name.</summary>
internal enum ThirdReason
{
    /// <summary>The two totals are too far apart.</summary>
    Gap,

    /// <summary>One total puts the work before the shortlist's line, the other behind it.</summary>
    Line,
}

/// <summary>Stored by name.</summary>
internal enum ThirdState
{
    Asked,

    /// <summary>Nobody who may read it has time; asked again with every round until there is somebody.</summary>
    NobodyIsFree,
}

/// <summary>A work needs one more reader. One a work.</summary>
internal sealed class ThirdReading
{
    public required string WorkId { get; init; }
    public required int EditionId { get; init; }
    public required ThirdReason Reason { get; init; }
    public required DateTime FirstUtc { get; init; }
    public required DateTime TriedUtc { get; set; }
    public required ThirdState State { get; set; }

    /// <summary>Who was asked; organisers see it.</summary>
    public string? ReaderId { get; set; }
    public string? ReaderCode { get; set; }
}
