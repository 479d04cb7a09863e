namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>
/// What one refresh of one team's repository found. A part that could not be read is null and named in Missing:
/// the caller keeps what it had, an error never deletes evidence.
/// </summary>
internal sealed record RepositoryReading
{
    public required ReadingState State { get; init; }
    public required ReadingReason Reason { get; init; }
    public required DateTime ReadAtUtc { get; init; }
    public DateTime? PausedUntilUtc { get; init; }
    public IReadOnlyList<ReadingPart> Missing { get; init; } = [];

    public long? RepositoryId { get; init; }
    public string? FullName { get; init; }
    /// <summary>The name it had before, when it was renamed or transferred since.</summary>
    public string? PreviousFullName { get; init; }
    public string? DefaultBranch { get; init; }
    public string? HeadSha { get; init; }
    public Repository? Repository { get; init; }

    /// <summary>From the head back to fourteen days before the start.</summary>
    public IReadOnlyList<GitHubCommit>? Commits { get; init; }
    public IReadOnlyList<RepositoryActivity>? Activity { get; init; }
    public IReadOnlyList<RepositoryLanguage>? Languages { get; init; }
    public ReadmeText? Readme { get; init; }
    public RepositoryContentLicense? Licence { get; init; }
    public TreeSummary? Tree { get; init; }
    public CheckRunsResponse? CheckRuns { get; init; }
    public IReadOnlyList<Release>? Releases { get; init; }

    public int RequestsUsed { get; init; }
    /// <summary>Those that GitHub counts against the hour: a 304 is free.</summary>
    public int RequestsCounted { get; init; }
}

internal enum ReadingState
{
    Fresh,
    Renamed,
    Partial,
    Empty,
    Pending,
    Stale,
    Error,
    Unreachable,
    Forbidden,
    Legal,
    Paused,
    Credentials,
    IdentityChanged,
}

internal enum ReadingPart
{
    Repository,
    Activity,
    Head,
    Commits,
    Tree,
    Readme,
    Licence,
    Languages,
    CheckRuns,
    Releases,
}

/// <summary>A text key (the English sentence) and what stands in its gaps: {0} repository, {1} time in UTC, {2} what the key needs besides.</summary>
internal sealed record ReadingReason(string Key, string Repository, DateTime AtUtc, string Detail = "");

/// <summary>A repository already resolved: its number is its identity, the address only the name it last had.</summary>
internal sealed record KnownRepository(long Id, RepositoryAddress LastAddress);
