using System.Text.Json;

namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>The exception an answer stands for, once no further try is due; null for an answer to be used.</summary>
internal static class Errors
{
    public static ApiException? Of(HttpAnswer answer, TimeProvider time) => answer.Verdict switch
    {
        Verdict.Good or Verdict.NotModified or Verdict.NoContent => null,
        Verdict.Pending => new PendingException(),
        Verdict.Outage => new OutageException("GitHub did not give a usable answer.", answer.Status, answer.Broken),
        Verdict.BadToken => new AuthorizationException(answer.Status, Details(answer)),
        Verdict.PrimaryLimit => new RateLimitExceededException(Exhausted(answer), answer.Status, time),
        Verdict.SecondaryLimit => Secondary(answer, time),
        _ => Refused(answer),
    };

    private static RateLimit Exhausted(HttpAnswer answer) => new()
    {
        Limit = AnswerHeaders.RateLimit(answer.Headers)?.Limit ?? 0,
        Remaining = 0,
        Reset = answer.RetryAt ?? DateTimeOffset.UnixEpoch,
    };

    private static ForbiddenException Secondary(HttpAnswer answer, TimeProvider time)
    {
        var details = Details(answer);
        return details?.Message?.Contains("abuse", StringComparison.OrdinalIgnoreCase) == true
            ? new AbuseException(answer.Status, answer.RetryAt is { } at ? (int)Math.Ceiling((at - time.GetUtcNow()).TotalSeconds) : null, details)
            : new SecondaryRateLimitExceededException(answer.Status, answer.RetryAt, details);
    }

    private static ApiException Refused(HttpAnswer answer)
    {
        var details = Details(answer);
        return (int)answer.Status switch
        {
            200 => new UnexpectedAnswerException("The answer is larger than we read."),
            403 => new ForbiddenException("GitHub refuses the answer.", answer.Status, details),
            404 or 410 => new NotFoundException(answer.Status, details),
            422 => new ApiValidationException(answer.Status, details),
            451 => new LegalRestrictionException(answer.Status, details),
            _ => new ApiException($"GitHub answered {(int)answer.Status}.", answer.Status, details),
        };
    }

    /// <summary>GitHub's errors are sometimes texts, sometimes objects: what does not fit the model is left out.</summary>
    private static ApiError? Details(HttpAnswer answer)
    {
        try
        {
            return JsonSerializer.Deserialize(answer.Body, GitHubJson.Default.ApiError);
        }
        catch (JsonException)
        {
            return MessageAlone(answer.Body);
        }
    }

    private static ApiError? MessageAlone(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.String
                    ? new ApiError { Message = message.GetString() }
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
