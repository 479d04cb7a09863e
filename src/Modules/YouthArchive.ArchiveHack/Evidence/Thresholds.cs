namespace YouthArchive.ArchiveHack.Evidence;

/// <summary>When a fact becomes a question. All may be tuned; none changes a score.</summary>
internal sealed record Thresholds
{
    public static readonly Thresholds Default = new();

    /// <summary>A first push with more commits than this.</summary>
    public int FirstPushCommits { get; init; } = 20;

    /// <summary>A first push whose commit dates span more than this.</summary>
    public TimeSpan FirstPushSpan { get; init; } = TimeSpan.FromHours(24);

    /// <summary>A commit dated later than the push that delivered it by more than this.</summary>
    public TimeSpan ClockAhead { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>One commit with more than this share of all added lines, in percent, and <see cref="LargeCommitLines"/>.</summary>
    public int LargeCommitPercent { get; init; } = 60;

    public int LargeCommitLines { get; init; } = 1500;

    /// <summary>Work of people outside the team, in percent.</summary>
    public int OutsidePercent { get; init; } = 10;

    /// <summary>Lines dropped by a force push, in percent of all added lines.</summary>
    public int DroppedPercent { get; init; } = 10;

    /// <summary>So many commits dated inside the window and first seen this long after the freeze are looked at first.</summary>
    public int BackdatedCommits { get; init; } = 3;

    public TimeSpan BackdatedDelay { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>So long after the deadline the site's own look still counts as one at it.</summary>
    public TimeSpan SnapshotGrace { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>A child dated before its parent by more than this.</summary>
    public TimeSpan Inversion { get; init; } = TimeSpan.FromMinutes(5);
}
