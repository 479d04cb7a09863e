using System.Net;

namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>How long nobody may ask. Pauses only grow; a good answer ends the doubling, not the pause.</summary>
internal sealed class Pause(GateLimits limits, Func<double> random)
{
    private TimeSpan _nextBackOff = limits.FirstBackOff;
    private bool _isPrimary;
    private long _limit;

    public DateTimeOffset Until { get; private set; }
    public int Count { get; private set; }

    public void Note(HttpAnswer answer, bool isNews, DateTimeOffset now)
    {
        var retry = AnswerHeaders.RetryAt(answer.Headers, now);
        if (answer.Verdict == Verdict.PrimaryLimit && AnswerHeaders.ResetAt(answer.Headers, now) is { } reset)
        {
            (_isPrimary, _limit) = (true, AnswerHeaders.RateLimit(answer.Headers)?.Limit ?? 0);
            Extend((retry > reset ? retry.Value : reset) + Jitter());
        }
        else if (retry is not null)
        {
            _isPrimary = false;
            Extend(retry.Value);
        }
        else if (isNews)
        {
            _isPrimary = false;
            Extend(now + _nextBackOff);
            _nextBackOff = _nextBackOff * 2 < limits.LongestBackOff ? _nextBackOff * 2 : limits.LongestBackOff;
        }
    }

    public void ForHour(DateTimeOffset resetsAt, long limit)
    {
        (_isPrimary, _limit) = (true, limit);
        Extend(resetsAt + Jitter());
    }

    public void Calm() => _nextBackOff = limits.FirstBackOff;

    public ApiException ToException(TimeProvider time) => _isPrimary
        ? new RateLimitExceededException(new RateLimit { Limit = _limit, Remaining = 0, Reset = Until }, HttpStatusCode.Forbidden, time)
        : new SecondaryRateLimitExceededException(HttpStatusCode.TooManyRequests, Until);

    private void Extend(DateTimeOffset until)
    {
        Count++;
        Until = until > Until ? until : Until;
    }

    private TimeSpan Jitter() => limits.LargestJitter * random();
}
