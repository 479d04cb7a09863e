using System.Globalization;

namespace YouthArchive.GitHubStandIn.Rest;

internal sealed record QuotaState(int Limit, int Used, DateTimeOffset Reset)
{
    public int Remaining => Math.Max(0, Limit - Used);
}

/// <summary>The primary counter (an hour from the first request) and the secondary one (a minute), for each token.</summary>
internal sealed class Quota(StandInOptions options)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, QuotaState> hours = [];
    private readonly Dictionary<string, (long Minute, int Used)> minutes = [];

    public QuotaState Read(string? token)
    {
        lock (gate)
        {
            return Current(token);
        }
    }

    /// <summary>Takes one, or says that none is left.</summary>
    public bool TryCount(string? token)
    {
        lock (gate)
        {
            var state = Current(token);
            if (options.EnforceLimits && state.Remaining == 0)
            {
                return false;
            }

            hours[token ?? string.Empty] = state with { Used = state.Used + 1 };
            return true;
        }
    }

    /// <summary>False when this minute has had enough requests.</summary>
    public bool TryMinute(string? token)
    {
        if (options.SecondaryLimitPerMinute is not { } limit)
        {
            return true;
        }

        lock (gate)
        {
            var minute = options.Time.GetUtcNow().ToUnixTimeSeconds() / 60;
            var bucket = minutes.GetValueOrDefault(token ?? string.Empty);
            var used = bucket.Minute == minute ? bucket.Used : 0;
            minutes[token ?? string.Empty] = (minute, used + 1);
            return used < limit;
        }
    }

    public static Answer Exceeded { get; } = Answer.Message(403, "API rate limit exceeded for user ID 1.").With("x-ratelimit-remaining", "0");

    public static Answer Secondary { get; } =
        Answer.Message(403, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.").With("Retry-After", "60");

    public static IEnumerable<(string Name, string Value)> Headers(QuotaState state)
    {
        yield return ("x-ratelimit-limit", Text(state.Limit));
        yield return ("x-ratelimit-remaining", Text(state.Remaining));
        yield return ("x-ratelimit-used", Text(state.Used));
        yield return ("x-ratelimit-reset", Text(state.Reset.ToUnixTimeSeconds()));
        yield return ("x-ratelimit-resource", "core");
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private QuotaState Current(string? token)
    {
        var now = options.Time.GetUtcNow();
        var key = token ?? string.Empty;
        if (!hours.TryGetValue(key, out var state) || state.Reset <= now)
        {
            state = new QuotaState(token is null ? options.LimitWithoutToken : options.LimitWithToken, 0, now.AddHours(1));
            hours[key] = state;
        }

        return state;
    }
}
