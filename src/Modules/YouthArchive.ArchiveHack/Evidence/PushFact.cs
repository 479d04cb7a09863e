namespace YouthArchive.ArchiveHack.Evidence;

internal enum PushKind
{
    Push,
    ForcePush,
    BranchCreation,
    BranchDeletion,
    PullRequestMerge,
    Other,
}

/// <summary>One row of GitHub's activity: the time is the server's. Before and After are null where a branch began or ended.</summary>
internal sealed record PushFact(DateTime TimestampUtc, string Ref, string? Before, string? After, PushKind Kind, string? Actor)
{
    /// <summary>Reads GitHub's activity_type; a word nobody knows yet is a push of another kind, not an error.</summary>
    public static PushKind KindOf(string? activityType) => activityType switch
    {
        "push" => PushKind.Push,
        "force_push" => PushKind.ForcePush,
        "branch_creation" => PushKind.BranchCreation,
        "branch_deletion" => PushKind.BranchDeletion,
        "pr_merge" or "merge_queue_merge" => PushKind.PullRequestMerge,
        _ => PushKind.Other,
    };

    /// <summary>GitHub writes forty zeros for "there was nothing".</summary>
    public static string? Sha(string? text) => string.IsNullOrEmpty(text) || text.All(letter => letter == '0') ? null : text;
}
