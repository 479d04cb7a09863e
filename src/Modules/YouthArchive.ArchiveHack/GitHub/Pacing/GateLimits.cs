namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>GitHub allows 900 points a minute and 100 requests at once; we stay well below both.</summary>
internal sealed record GateLimits
{
    public int RequestsPerMinute { get; init; } = 600;
    public int MaximumInFlight { get; init; } = 8;
    /// <summary>A longer pause is not slept through: the reading says "paused" and is taken up again later.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);
    public int OutagesToOpen { get; init; } = 10;
    public TimeSpan OpenFor { get; init; } = TimeSpan.FromMinutes(1);
    public TimeSpan FirstBackOff { get; init; } = TimeSpan.FromSeconds(60);
    public TimeSpan LongestBackOff { get; init; } = TimeSpan.FromMinutes(15);
    public TimeSpan LargestJitter { get; init; } = TimeSpan.FromSeconds(5);
    /// <summary>A refused token is tried again after this long; another token at once.</summary>
    public TimeSpan BadTokenFor { get; init; } = TimeSpan.FromMinutes(15);
    public int GoodAnswersPerStepUp { get; init; } = 50;
}
