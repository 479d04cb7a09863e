using System.Net;

namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>Octokit's names and hierarchy. Messages say what GitHub answered, never whose repository or which token.</summary>
internal class ApiException(string message, HttpStatusCode statusCode, ApiError? apiError = null, Exception? inner = null)
    : Exception(message, inner)
{
    public HttpStatusCode StatusCode { get; } = statusCode;
    public ApiError? ApiError { get; } = apiError;
}

internal class ForbiddenException(string message, HttpStatusCode statusCode = HttpStatusCode.Forbidden, ApiError? apiError = null)
    : ApiException(message, statusCode, apiError);

internal sealed class RateLimitExceededException(RateLimit rateLimit, HttpStatusCode statusCode, TimeProvider time)
    : ForbiddenException("The hourly limit of requests is used up.", statusCode)
{
    public long Limit => rateLimit.Limit;
    public long Remaining => rateLimit.Remaining;
    public DateTimeOffset Reset => rateLimit.Reset;
    public TimeSpan GetRetryAfterTimeSpan() => Reset > time.GetUtcNow() ? Reset - time.GetUtcNow() : TimeSpan.Zero;
}

internal sealed class SecondaryRateLimitExceededException(HttpStatusCode statusCode, DateTimeOffset? retryAfter, ApiError? apiError = null)
    : ForbiddenException("GitHub asks for a pause (secondary limit).", statusCode, apiError)
{
    /// <summary>Ours: Octokit does not carry it.</summary>
    public DateTimeOffset? RetryAfter { get; } = retryAfter;
}

internal sealed class AbuseException(HttpStatusCode statusCode, int? retryAfterSeconds, ApiError? apiError = null)
    : ForbiddenException("GitHub asks for a pause (abuse detection).", statusCode, apiError)
{
    public int? RetryAfterSeconds { get; } = retryAfterSeconds;
}

internal sealed class NotFoundException(HttpStatusCode statusCode = HttpStatusCode.NotFound, ApiError? apiError = null)
    : ApiException("Deleted, private, or hidden from this token.", statusCode, apiError);

internal sealed class AuthorizationException(HttpStatusCode statusCode = HttpStatusCode.Unauthorized, ApiError? apiError = null)
    : ApiException("GitHub does not accept the token.", statusCode, apiError);

internal sealed class ApiValidationException(HttpStatusCode statusCode = HttpStatusCode.UnprocessableEntity, ApiError? apiError = null)
    : ApiException("GitHub does not understand the request.", statusCode, apiError);

internal sealed class LegalRestrictionException(HttpStatusCode statusCode = HttpStatusCode.UnavailableForLegalReasons, ApiError? apiError = null)
    : ApiException("Withheld for legal reasons.", statusCode, apiError);
