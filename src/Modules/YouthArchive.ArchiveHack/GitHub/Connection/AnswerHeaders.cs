using System.Globalization;

namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>Headers are hints: an absurd one is read as absent, and never spoils a good answer.</summary>
internal static class AnswerHeaders
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(2);

    public static DateTimeOffset? ServerDate(IReadOnlyDictionary<string, string> headers) => HttpDate(headers.GetValueOrDefault("date"));

    public static RateLimit? RateLimit(IReadOnlyDictionary<string, string> headers) =>
        Number(headers, "x-ratelimit-limit") is { } limit
        && Number(headers, "x-ratelimit-remaining") is { } remaining
        && Number(headers, "x-ratelimit-reset") is { } seconds
        && UnixMoment.From(seconds) is { } reset
            ? new RateLimit { Limit = limit, Remaining = remaining, Reset = reset }
            : null;

    /// <summary>When the hour is over, on our own clock: the server's Date corrects a clock that is off. Null when it makes no sense.</summary>
    public static DateTimeOffset? ResetAt(IReadOnlyDictionary<string, string> headers, DateTimeOffset now)
    {
        if (Number(headers, "x-ratelimit-reset") is not { } number || UnixMoment.From(number) is not { } reset)
        {
            return null;
        }
        var wait = reset - (ServerDate(headers) ?? now);
        return wait > TimeSpan.Zero && wait <= LongestWait ? now + wait : null;
    }

    /// <summary>Retry-After as seconds or as an HTTP date. Null when absent, past or absurd.</summary>
    public static DateTimeOffset? RetryAt(IReadOnlyDictionary<string, string> headers, DateTimeOffset now)
    {
        var text = headers.GetValueOrDefault("retry-after")?.Trim();
        var wait = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(Math.Min(seconds, 1_000_000))
            : HttpDate(text) is { } date ? date - (ServerDate(headers) ?? now) : TimeSpan.Zero;
        return wait > TimeSpan.Zero && wait <= LongestWait ? now + wait : null;
    }

    public static IReadOnlyList<string> Words(IReadOnlyDictionary<string, string> headers, string name) =>
        headers.GetValueOrDefault(name)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static DateTimeOffset? HttpDate(string? text) =>
        DateTimeOffset.TryParseExact(text, ["r", "ddd, d MMM yyyy HH:mm:ss 'GMT'", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"],
            CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite, out var date) ? date : null;

    private static long? Number(IReadOnlyDictionary<string, string> headers, string name) =>
        long.TryParse(headers.GetValueOrDefault(name)?.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
