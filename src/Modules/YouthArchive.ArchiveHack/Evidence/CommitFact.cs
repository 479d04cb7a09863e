namespace YouthArchive.ArchiveHack.Evidence;

/// <summary>What one commit says about itself. Both dates are set by the author's machine and may be anything.</summary>
/// <param name="AuthorLogin">The account GitHub links to the author's e-mail; null when it links none.</param>
/// <param name="AuthorKey">A hash of the author's e-mail (<see cref="AuthorKeys"/>); the address itself is never kept.</param>
internal sealed record CommitFact(
    string Sha,
    IReadOnlyList<string> Parents,
    string AuthorName,
    string? AuthorLogin,
    string AuthorKey,
    DateTime AuthoredUtc,
    DateTime CommittedUtc,
    IReadOnlyList<CoAuthor> CoAuthors,
    bool IsBot,
    int? Additions,
    int? Deletions,
    string Subject)
{
    /// <summary>When GitHub first checked the commit's signature, by its own clock: it had the commit by then. Null for unsigned ones.</summary>
    public DateTime? VerifiedUtc { get; init; }

    public bool IsMerge => Parents.Count > 1;

    public long? ChangedLines => Additions is null && Deletions is null ? null : (long)(Additions ?? 0) + (Deletions ?? 0);
}

/// <summary>A "Co-authored-by" line: a claim of whoever wrote the message, no proof.</summary>
internal sealed record CoAuthor(string Key, string? Login);
