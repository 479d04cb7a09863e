namespace YouthArchive.ArchiveHack.GitHub;

internal sealed record CheckRunsResponse
{
    public long TotalCount { get; init; }
    public IReadOnlyList<CheckRun> CheckRuns { get; init => field = value ?? []; } = [];
}

internal sealed record CheckRun
{
    public long Id { get; init; }
    public string? Name { get; init; }
    public string? HeadSha { get; init; }
    public string? ExternalId { get; init; }
    public string? Url { get; init; }
    public string? HtmlUrl { get; init; }
    public string? DetailsUrl { get; init; }
    /// <summary>queued, in_progress, completed, or a word GitHub adds later.</summary>
    public string? Status { get; init; }
    public string? Conclusion { get; init; }
    public DateTimeOffset? StartedAt { get; init; }
    public DateTimeOffset? CompletedAt { get; init; }
}

internal sealed record Release
{
    public long Id { get; init; }
    public string? NodeId { get; init; }
    public string TagName { get; init => field = value ?? ""; } = "";
    public string? TargetCommitish { get; init; }
    public string? Name { get; init; }
    public string? Body { get; init; }
    public bool Draft { get; init; }
    public bool Prerelease { get; init; }
    /// <summary>The date of the commit, so the team's own clock; never evidence for a deadline.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
    /// <summary>GitHub's clock.</summary>
    public DateTimeOffset? PublishedAt { get; init; }
    public Author? Author { get; init; }
    public string? Url { get; init; }
    public string? HtmlUrl { get; init; }
    public IReadOnlyList<ReleaseAsset> Assets { get; init => field = value ?? []; } = [];
}

internal sealed record ReleaseAsset
{
    public long Id { get; init; }
    public string? Name { get; init; }
    public string? Label { get; init; }
    public string? State { get; init; }
    public string? ContentType { get; init; }
    public long Size { get; init; }
    public long DownloadCount { get; init; }
    public DateTimeOffset? CreatedAt { get; init; }
    public string? Url { get; init; }
    public string? BrowserDownloadUrl { get; init; }
    public Author? Uploader { get; init; }
}
