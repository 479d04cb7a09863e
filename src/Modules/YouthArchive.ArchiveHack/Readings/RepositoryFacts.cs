using YouthArchive.ArchiveHack.Evidence;
using YouthArchive.ArchiveHack.GitHub;

namespace YouthArchive.ArchiveHack.Readings;

/// <summary>
/// What was read of a repository, as it is kept. A part that was never read is null. No e-mail address is kept:
/// a short hash tells authors apart.
/// </summary>
internal sealed record RepositoryFacts
{
    public string FullName { get; init; } = "";
    public string? Homepage { get; init; }

    /// <summary>The repository's page, for people to open.</summary>
    public string? HtmlUrl { get; init; }
    public string? DefaultBranch { get; init; }
    public bool IsFork { get; init; }
    public string? ParentName { get; init; }
    public string? TemplateName { get; init; }
    public DateTime? CreatedUtc { get; init; }
    public DateTime? PushedUtc { get; init; }
    public IReadOnlyList<CommitFact>? Commits { get; init; }

    /// <summary>Commits a force push has taken off the branch; read from the heads that the push log names.</summary>
    public IReadOnlyList<CommitFact> Rewritten { get; init; } = [];

    /// <summary>Heads that the push log names and that are not asked for again: GitHub no longer has them, or they are older than what is read.</summary>
    public IReadOnlyList<string> LostHeads { get; init; } = [];
    /// <summary>What came with the fork or the template; from the mirror.</summary>
    public Inheritance? Inherited { get; init; }

    /// <summary>Commits of the original, which are not the team's: the newest of them.</summary>
    public IReadOnlyList<string> InheritedShas { get; init; } = [];
    public IReadOnlyList<KeptPush>? Pushes { get; init; }
    public IReadOnlyList<RepositoryLanguage>? Languages { get; init; }
    public KeptReadme? Readme { get; init; }

    /// <summary>The licence's short name; null when there is none, or none was read: see <see cref="Tree"/>.</summary>
    public string? Licence { get; init; }
    public TreeSummary? Tree { get; init; }
    public IReadOnlyList<KeptCheck>? Checks { get; init; }
    public IReadOnlyList<KeptRelease>? Releases { get; init; }
}

internal sealed record KeptPush(long Id, DateTime TimestampUtc, string Ref, string? Before, string? After, string Kind, string? Actor);

/// <param name="IsText">False when the file is no text at all.</param>
internal sealed record KeptReadme(string? Path, bool IsText, bool IsGuessed, bool IsTruncated, int Characters, bool TellsHowToRun);

internal sealed record KeptCheck(string Name, string Status, string? Conclusion);

internal sealed record KeptRelease(string Tag, string? Name, DateTime? PublishedUtc);
