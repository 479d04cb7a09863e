namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>What GitHub says is left of this hour. Answers arrive out of order, so within one hour the smallest number counts.</summary>
internal sealed class HourlyBudget
{
    private static readonly TimeSpan SameHour = TimeSpan.FromSeconds(30);

    private long? _remaining;

    public DateTimeOffset ResetsAt { get; private set; }
    public long Limit { get; private set; }

    public bool IsSpent(int inFlight, DateTimeOffset now) => _remaining is { } left && ResetsAt > now && left - inFlight <= 0;

    public void Note(IReadOnlyDictionary<string, string> headers, DateTimeOffset now)
    {
        var resource = headers.GetValueOrDefault("x-ratelimit-resource");
        if (resource is not (null or "core") || AnswerHeaders.RateLimit(headers) is not { } rate || AnswerHeaders.ResetAt(headers, now) is not { } reset)
        {
            return;
        }
        if (_remaining is null || ResetsAt <= now || reset - ResetsAt > SameHour)
        {
            (_remaining, ResetsAt, Limit) = (rate.Remaining, reset, rate.Limit);
        }
        else if (ResetsAt - reset <= SameHour)
        {
            _remaining = Math.Min(_remaining.Value, rate.Remaining);
        }
    }
}
