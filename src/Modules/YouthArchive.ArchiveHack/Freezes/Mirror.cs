using YouthArchive.ArchiveHack.Mirrors;

namespace YouthArchive.ArchiveHack.Freezes;

/// <summary>What the site holds of one hand-in's repository. It is listed as complete only once everything of it is on disk.</summary>
internal sealed class Mirror
{
    public required string HandInId { get; init; }
    public required string TeamId { get; init; }
    public required int EditionId { get; init; }
    public MirrorState State { get; set; }
    public DateTime TriedUtc { get; set; }

    /// <summary>Fetched once before the deadline, so that little is left to do at it.</summary>
    public DateTime? WarmUtc { get; set; }

    /// <summary>When the server told us what the branch pointed to; in the ledger.</summary>
    public DateTime? HeadSeenUtc { get; set; }
    public string? HeadRef { get; set; }
    public string? HeadSha { get; set; }

    /// <summary>JSON of the branches that belong to the snapshot.</summary>
    public string? Heads { get; set; }

    /// <summary>Set together with <see cref="FrozenSha"/>, the digest and the facts, after the last byte was written.</summary>
    public DateTime? FetchedUtc { get; set; }
    public string? FrozenSha { get; set; }
    public string? Digest { get; set; }
    public long Bytes { get; set; }

    /// <summary>Somebody asked to try again.</summary>
    public DateTime? WantedUtc { get; set; }

    /// <summary>JSON of <see cref="Readings.RepositoryFacts"/>, read from the mirror.</summary>
    public string? Facts { get; set; }
    public string? ReadmeHtml { get; set; }
    public bool ReadmeIsCut { get; set; }

    public bool IsComplete => State == MirrorState.Complete && FetchedUtc is not null;
}

/// <summary>A kept line of the ledger. Rows are added, never changed.</summary>
internal sealed class LedgerEntry
{
    public required int EditionId { get; init; }
    public required long Number { get; init; }
    public required string HandInId { get; init; }
    public required string Text { get; init; }
    public required string Hash { get; init; }
}
