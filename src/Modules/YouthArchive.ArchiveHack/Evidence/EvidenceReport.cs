namespace YouthArchive.ArchiveHack.Evidence;

/// <summary>What can be said about one repository and one window. There is no score in it and never will be.</summary>
internal sealed record EvidenceReport
{
    public required FreezeCommit Freeze { get; init; }

    /// <summary>Every commit that was read, the earliest first.</summary>
    public required IReadOnlyList<Placement> Placements { get; init; }

    public required CommitCounts Counts { get; init; }

    public required IReadOnlyList<Contributor> Contributors { get; init; }

    /// <summary>The key of the author of each commit.</summary>
    public required IReadOnlyDictionary<string, string> AuthorOf { get; init; }

    /// <summary>The most serious first.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Heads named by the push log whose commits were not read; reading them would turn "cannot be proven" into an answer.</summary>
    public required IReadOnlyList<string> UnreadHeads { get; init; }
}

/// <summary>Numbers for headings. The three "dated" ones go by committer dates and prove nothing.</summary>
internal sealed record CommitCounts(
    int Commits, int Merges, int ByBots, int WithCoAuthors, int OnTime, int Late, int BeforeWindow, int CannotBeProven, int DatedBefore, int DatedWithin, int DatedAfter);
