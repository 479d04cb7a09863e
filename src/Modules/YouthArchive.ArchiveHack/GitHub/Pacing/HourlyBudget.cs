namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>What GitHub says is left of this hour. Answers arrive out of order, so within one hour the smallest number counts.</summary>
internal sealed class HourlyBudget
{
    private static readonly TimeSpan SameHour = TimeSpan.FromSeconds(30);

    private long? _remaining;
    private DateTimeOffset _hour;

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
        // Hours are told apart by GitHub's own number: a slow answer shifts our estimate of the moment, not that number.
        if (_remaining is { } left && (rate.Reset - _hour).Duration() <= SameHour)
        {
            _remaining = Math.Min(left, rate.Remaining);
            ResetsAt = reset < ResetsAt ? reset : ResetsAt;
        }
        else if (_remaining is null || rate.Reset > _hour)
        {
            (_remaining, _hour, ResetsAt, Limit) = (rate.Remaining, rate.Reset, reset, rate.Limit);
        }
    }
}
