namespace YouthArchive.ArchiveHack.Freezes;

/// <summary>When what is due, around one deadline.</summary>
internal sealed record FreezeClock(DateTime FreezeUtc)
{
    public static readonly TimeSpan WarmBefore = TimeSpan.FromMinutes(10);

    /// <summary>Warming up ends early enough to be ready at the deadline itself.</summary>
    public static readonly TimeSpan ReadyBefore = TimeSpan.FromSeconds(20);

    /// <summary>What is seen this soon after the deadline counts as seen at it.</summary>
    public static readonly TimeSpan OnTime = TimeSpan.FromSeconds(60);

    public static readonly TimeSpan SecondPass = TimeSpan.FromMinutes(30);

    public bool IsWarming(DateTime now) => now >= FreezeUtc - WarmBefore && now < FreezeUtc - ReadyBefore;

    public bool IsAboutToCome(DateTime now) => now >= FreezeUtc - ReadyBefore && now < FreezeUtc;

    public bool HasCome(DateTime now) => now >= FreezeUtc;

    /// <summary>At the deadline, half an hour later, and whenever somebody asks: a failed try is not repeated in between.</summary>
    public bool MayTry(DateTime? tried, DateTime? wanted, DateTime now) =>
        tried is null || tried < FreezeUtc || (wanted is not null && wanted > tried) || (now >= FreezeUtc + SecondPass && tried < FreezeUtc + SecondPass);

    public long DelaySeconds(DateTime at) => (long)Math.Max(0, (at - FreezeUtc).TotalSeconds);

    public bool IsOnTime(DateTime at) => at - FreezeUtc <= OnTime;
}
