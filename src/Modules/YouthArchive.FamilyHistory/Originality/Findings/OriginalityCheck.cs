namespace YouthArchive.FamilyHistory.Originality.Findings;

/// <summary>What was found when a work that is handed in was compared last. One row a work.</summary>
internal sealed class OriginalityCheck
{
    public required string WorkId { get; init; }
    public required int EditionId { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of the text that was compared.</summary>
    public required string TextHash { get; set; }

    /// <summary>Words in common with any other work by the work's own words, 0 to 1.</summary>
    public required double Share { get; set; }
    public required DateTime CheckedUtc { get; set; }

    /// <summary>Another work that has something of this one has come since: it is compared again.</summary>
    public bool IsStale { get; set; }

    /// <summary>When an organiser asked the authors how it came about; before that they are told nothing.</summary>
    public DateTime? AskedUtc { get; set; }
    public string? AskedById { get; set; }
}

/// <summary>What an organiser has made of an overlap. Stored by name.</summary>
internal enum OverlapState
{
    Open,

    /// <summary>There is a good reason for it: it no longer stands in the work's way.</summary>
    Explained,

    /// <summary>The passages are another's and not marked as such.</summary>
    Upheld,
}

/// <summary>What a work has in common with another one. Evidence for a human: it changes no score, and nobody is told by itself.</summary>
internal sealed class StoredOverlap
{
    public const int ReasonLength = 1_000;

    public int Id { get; private set; }
    public required int EditionId { get; init; }
    public required string WorkId { get; init; }
    public required string OtherWorkId { get; init; }
    public required string TextHash { get; set; }
    public required string OtherTextHash { get; set; }
    public required double Share { get; set; }
    public required IReadOnlyList<SharedPassage> Passages { get; set; }
    public required DateTime FoundUtc { get; set; }
    public OverlapState State { get; set; }

    /// <summary>Why it was decided so.</summary>
    public string? Reason { get; set; }
    public string? DecidedById { get; set; }
    public DateTime? DecidedUtc { get; set; }
}

/// <summary>What the authors say to it; one text a work.</summary>
internal sealed class Explanation
{
    public const int TextLength = 2_000;

    public required string WorkId { get; init; }
    public required string Text { get; set; }

    /// <summary>Who wrote it last.</summary>
    public required string ById { get; set; }
    public required DateTime GivenUtc { get; init; }
    public DateTime? ChangedUtc { get; set; }
}
