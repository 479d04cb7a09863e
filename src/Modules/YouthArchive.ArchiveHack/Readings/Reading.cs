using YouthArchive.ArchiveHack.GitHub;

namespace YouthArchive.ArchiveHack.Readings;

/// <summary>
/// What is known of a handed-in repository: the outcome of the last try, and the facts of the last successful one.
/// A failed try changes the first and never the second.
/// </summary>
internal sealed class Reading
{
    public required string HandInId { get; init; }
    public required string TeamId { get; init; }
    public ReadingState State { get; set; }

    /// <summary>Fills the gap {2} of the state's sentence.</summary>
    public string Detail { get; set; } = "";
    public DateTime TriedUtc { get; set; }
    public DateTime? PausedUntilUtc { get; set; }

    /// <summary>Null until something was read.</summary>
    public DateTime? ReadUtc { get; set; }
    public string? HeadSha { get; set; }

    /// <summary>JSON of <see cref="RepositoryFacts"/>.</summary>
    public string? Facts { get; set; }
    public string? ReadmeHtml { get; set; }
    public bool ReadmeIsCut { get; set; }
    public int RequestsUsed { get; set; }
    public int RequestsCounted { get; set; }
}

/// <summary>The commit that is judged, determined once the window has ended and kept from then on.</summary>
internal sealed class FrozenVersion
{
    public required string HandInId { get; init; }
    public required DateTime FreezeUtc { get; set; }

    /// <summary>Null when nothing was there at the freeze.</summary>
    public string? Sha { get; set; }

    /// <summary>GitHub's own time of the push that brought it; null when only commit dates speak for it.</summary>
    public DateTime? PushedUtc { get; set; }

    /// <summary>When the site itself saw the branch point to it; null when only others say so.</summary>
    public DateTime? SeenUtc { get; set; }

    /// <summary>The push log or the site's own look at the deadline shows it; a date from the team's own machine does not.</summary>
    public bool IsProven { get; set; }
    public required DateTime DeterminedUtc { get; set; }
}

/// <summary>An answer of GitHub with its ETag, so that a restart asks nothing twice.</summary>
internal sealed class KeptResponse
{
    public required string Digest { get; init; }
    public required string ETag { get; init; }
    public string? Link { get; init; }
    public string? ContentType { get; init; }
    public bool IsCut { get; init; }

    /// <summary>Compressed.</summary>
    public required byte[] Body { get; init; }
    public required DateTime UsedUtc { get; init; }
}
