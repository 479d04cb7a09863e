namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>One push, force push, branch creation or deletion, dated by GitHub's own clock.</summary>
internal sealed record RepositoryActivity
{
    public long Id { get; init; }
    public string? NodeId { get; init; }
    public string? Before { get; init; }
    public string? After { get; init; }
    public string Ref { get; init => field = value ?? ""; } = "";
    public DateTimeOffset Timestamp { get; init; }
    /// <summary>push, force_push, branch_creation, branch_deletion, pr_merge, merge_queue_merge, or a word GitHub adds later.</summary>
    public string? ActivityType { get; init; }
    public Author? Actor { get; init; }
}
