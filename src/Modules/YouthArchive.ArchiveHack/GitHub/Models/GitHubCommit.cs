namespace YouthArchive.ArchiveHack.GitHub;

internal sealed record GitHubCommit
{
    public string Sha { get; init => field = value ?? ""; } = "";
    public string? NodeId { get; init; }
    public string? Url { get; init; }
    public string? HtmlUrl { get; init; }
    public Commit Commit { get; init => field = value ?? new(); } = new();
    /// <summary>The account GitHub linked to the e-mail; null when it knows none.</summary>
    public Author? Author { get; init; }
    public Author? Committer { get; init; }
    public IReadOnlyList<GitReference> Parents { get; init => field = value ?? []; } = [];
}

internal sealed record Commit
{
    public string Message { get; init => field = value ?? ""; } = "";
    public Committer? Author { get; init; }
    public Committer? Committer { get; init; }
    public GitReference? Tree { get; init; }
    public long CommentCount { get; init; }
    public Verification? Verification { get; init; }
}

/// <summary>What the author's own machine wrote into the commit: forgeable, name and time alike.</summary>
internal sealed record Committer
{
    public string? Name { get; init; }
    public string? Email { get; init; }
    public DateTimeOffset? Date { get; init; }
}

internal sealed record Author
{
    public long Id { get; init; }
    public string? NodeId { get; init; }
    public string? Login { get; init; }
    /// <summary>User, Bot, Organization, or a word GitHub adds later.</summary>
    public string? Type { get; init; }
    public bool SiteAdmin { get; init; }
    public string? HtmlUrl { get; init; }
    public string? Url { get; init; }
    public string? AvatarUrl { get; init; }
}

internal sealed record GitReference
{
    public string Sha { get; init => field = value ?? ""; } = "";
    public string? Url { get; init; }
}

internal sealed record Verification
{
    public bool Verified { get; init; }
    public string? Reason { get; init; }
    public string? Signature { get; init; }
    public string? Payload { get; init; }
    /// <summary>GitHub's clock: an upper bound for the push of a signed commit.</summary>
    public DateTimeOffset? VerifiedAt { get; init; }
}
