namespace YouthArchive.ArchiveHack.Evidence;

internal enum Severity
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Ask the team.</summary>
    Ask,

    /// <summary>Look at it first. Still no proof of anything, and no change of a score.</summary>
    Serious,
}

/// <summary>Who set the clock, the strongest first.</summary>
internal enum TrustLevel
{
    /// <summary>We read it ourselves: files, the graph of commits, our own receipt time.</summary>
    OwnReading = 1,

    /// <summary>GitHub's time of a push.</summary>
    ServerPush = 2,

    /// <summary>GitHub's time of a signature check.</summary>
    ServerVerification = 3,

    /// <summary>A date the committer's machine wrote; anybody can set it.</summary>
    CommitterDate = 4,

    /// <summary>A date the author's machine wrote; anybody can set it.</summary>
    AuthorDate = 5,
}

internal enum FindingKind
{
    NothingAtFreeze,
    FreezeNotProven,
    PushLogMissing,
    OnlyOwnCopy,
    CommitsBeforeWindow,
    DatedBeforeWindow,
    HistoryContinuesEarlier,
    LateCommits,
    DatedInsideSeenAfter,
    LargeFirstPush,
    ForcePushInWindow,
    ForcePushAfterFreeze,
    LargeCommit,
    OutsideContributors,
    UnlinkedAuthors,
    MemberWithoutCommits,
    ClockAhead,
    ChildBeforeParent,
    RewrittenDates,
    ImpossibleDates,
    ForkOrTemplate,
    BeforeRepository,
    NoReadme,
    NoLicence,
    NoTests,
    NoChecks,
}

/// <summary>A fact with its source. It raises a question and carries no points.</summary>
/// <param name="Numbers">What a sentence needs, by name: counts, percentages, minutes.</param>
/// <param name="Shas">At most twenty commits it is about.</param>
/// <param name="Logins">Accounts it is about.</param>
internal sealed record Finding(
    FindingKind Kind, Severity Severity, TrustLevel Source, IReadOnlyDictionary<string, long> Numbers, IReadOnlyList<string> Shas, IReadOnlyList<string> Logins)
{
    private const int MostShas = 20;

    public static Finding Of(FindingKind kind, Severity severity, TrustLevel source, IEnumerable<string>? shas = null, IEnumerable<string>? logins = null, params (string Name, long Value)[] numbers) =>
        new(kind, severity, source, numbers.ToDictionary(number => number.Name, number => number.Value), shas?.Take(MostShas).ToArray() ?? [], logins?.ToArray() ?? []);
}
