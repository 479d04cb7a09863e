namespace YouthArchive.ArchiveHack.Evidence;

/// <summary>The edition's window. The freeze is its end; a push at that very second is in time.</summary>
internal sealed record Window(DateTime StartUtc, DateTime FreezeUtc)
{
    public TimeSpan Length => FreezeUtc - StartUtc;

    public Position PositionOf(DateTime utc)
    {
        if (utc < StartUtc)
        {
            return Position.Before;
        }

        return utc <= FreezeUtc ? Position.Within : Position.After;
    }
}

internal enum Position
{
    Before,
    Within,
    After,
}

internal sealed record TeamMember(string PersonId, string? GitHubLogin);

/// <summary>What was found in the files of the judged version. Null: not read.</summary>
internal sealed record Presence(bool? Readme, bool? Licence, bool? Tests, bool? Checks);

/// <summary>What a fork or a copy of a template brought along. Only the rest is the team's.</summary>
/// <param name="SameFiles">Files that are byte for byte the original's.</param>
internal sealed record Inheritance(int Commits, int SameFiles, int NewFiles);

/// <summary>Everything the rules look at.</summary>
internal sealed record EvidenceInput
{
    public required Window Window { get; init; }

    /// <summary>The branch that is judged, as "refs/heads/main".</summary>
    public required string JudgedRef { get; init; }

    /// <summary>The head of that branch when it was read; null for an empty repository.</summary>
    public required string? Head { get; init; }

    public required IReadOnlyList<CommitFact> Commits { get; init; }

    public required IReadOnlyList<PushFact> Pushes { get; init; }

    /// <summary>What others than the team saw on the server; the site's own look at the deadline is the strongest.</summary>
    public IReadOnlyList<Witness> Witnesses { get; init; } = [];

    /// <summary>The judged version, where it is decided already.</summary>
    public FreezeCommit? Decided { get; init; }

    /// <summary>How the repository stands to the one it was copied from; null when that one was not read.</summary>
    public Inheritance? Inherited { get; init; }

    public IReadOnlyList<TeamMember> Members { get; init; } = [];

    public Presence Presence { get; init; } = new(null, null, null, null);

    public bool IsForkOrFromTemplate { get; init; }

    public DateTime? RepositoryCreatedUtc { get; init; }

    public Thresholds Thresholds { get; init; } = Thresholds.Default;
}
