using System.Net;

namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>Which named state a failed request leads to.</summary>
internal static class Failures
{
    public static ReadingState StateOf(Exception failure) => failure switch
    {
        AuthorizationException => ReadingState.Credentials,
        RateLimitExceededException or SecondaryRateLimitExceededException or AbuseException => ReadingState.Paused,
        LegalRestrictionException => ReadingState.Legal,
        ForbiddenException => ReadingState.Forbidden,
        NotFoundException => ReadingState.Unreachable,
        OutageException => ReadingState.Stale,
        PendingException => ReadingState.Pending,
        ApiException { StatusCode: HttpStatusCode.Conflict } => ReadingState.Empty,
        _ => ReadingState.Error,
    };

    /// <summary>No other request of this team would fare better: stop asking.</summary>
    public static bool EndsTheReading(ReadingState state) =>
        state is ReadingState.Credentials or ReadingState.Paused or ReadingState.Legal or ReadingState.IdentityChanged;

    public static DateTime? PausedUntil(Exception failure, DateTimeOffset now) => failure switch
    {
        RateLimitExceededException limit => limit.Reset.UtcDateTime,
        SecondaryRateLimitExceededException { RetryAfter: { } at } => at.UtcDateTime,
        AbuseException { RetryAfterSeconds: { } seconds } => now.UtcDateTime.AddSeconds(seconds),
        _ => null,
    };

    /// <summary>Why GitHub blocked it, in GitHub's own word (dmca, tos, …), where it says so.</summary>
    public static string Detail(Exception failure) => (failure as ApiException)?.ApiError?.Block?.Reason ?? "";
}
