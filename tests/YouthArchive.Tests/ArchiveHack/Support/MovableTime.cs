namespace YouthArchive.Tests.ArchiveHack.Support;

/// <summary>The real clock, set forward by as much as a test says.</summary>
public sealed class MovableTime : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
