using System.Net;
using System.Net.Http.Headers;
using YouthArchive.ArchiveHack.GitHub;

namespace YouthArchive.Tests.ArchiveHack.GitHub;

/// <summary>The rows of the table of answers, each as the answers GitHub was seen to give.</summary>
internal static class AnswerRows
{
    public static readonly IReadOnlyDictionary<string, (Func<HttpResponseMessage> Answer, ReadingState State)> All =
        new Dictionary<string, (Func<HttpResponseMessage>, ReadingState)>
        {
            ["401"] = (() => Message(401, "Bad credentials"), ReadingState.Credentials),
            ["403 primary"] = (() => Primary(403), ReadingState.Paused),
            ["429 primary"] = (() => Primary(429), ReadingState.Paused),
            ["403 primary, reset in the past"] = (() => Primary(403, "1000000000"), ReadingState.Paused),
            ["403 primary, reset in milliseconds"] = (() => Primary(403, "1795003200000"), ReadingState.Paused),
            ["403 primary, reset garbage"] = (() => Primary(403, "soon"), ReadingState.Paused),
            ["403 retry-after seconds"] = (() => RetryAfter(403, "30"), ReadingState.Paused),
            ["429 retry-after seconds"] = (() => RetryAfter(429, "45"), ReadingState.Paused),
            ["429 retry-after date"] = (() => RetryAfter(429, Rig.Now.AddMinutes(40).ToString("r")), ReadingState.Paused),
            ["403 retry-after garbage"] = (() => RetryAfter(403, "a while"), ReadingState.Paused),
            ["403 secondary by text"] = (() => Message(403, "You have exceeded a secondary rate limit. Please wait."), ReadingState.Paused),
            ["403 abuse by text"] = (() => Message(403, "You have triggered an abuse detection mechanism."), ReadingState.Paused),
            ["429 silent"] = (() => Message(429, ""), ReadingState.Paused),
            ["403 plain"] = (() => Message(403, "Resource protected by organization SAML enforcement."), ReadingState.Forbidden),
            ["403 blocked"] = (() => ScriptedGitHub.Json(new { message = "Repository access blocked", block = new { reason = "dmca", created_at = "2026-01-01T00:00:00Z" } }, HttpStatusCode.Forbidden), ReadingState.Forbidden),
            ["202"] = (() => Message(202, ""), ReadingState.Pending),
            ["422"] = (() => ScriptedGitHub.Text("""{"message":"Validation Failed","errors":["bad ref"]}""", HttpStatusCode.UnprocessableEntity), ReadingState.Error),
            ["451"] = (() => Message(451, "Unavailable"), ReadingState.Legal),
            ["500"] = (() => Message(500, "Server Error"), ReadingState.Stale),
            ["502 page"] = (() => ScriptedGitHub.Text("<html>Unicorn!</html>", HttpStatusCode.BadGateway, "text/html"), ReadingState.Stale),
            ["503"] = (() => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable), ReadingState.Stale),
            ["504"] = (() => new HttpResponseMessage(HttpStatusCode.GatewayTimeout), ReadingState.Stale),
            ["200 page"] = (() => ScriptedGitHub.Text("<html>Sign in to the network</html>", HttpStatusCode.OK, "text/html"), ReadingState.Stale),
            ["200 cut short"] = (() => ScriptedGitHub.Text("""[{"sha":"12"""), ReadingState.Stale),
            ["200 nothing"] = (() => ScriptedGitHub.Text(""), ReadingState.Stale),
            ["connection reset"] = (() => throw new HttpRequestException("reset", new IOException()), ReadingState.Stale),
            ["timeout"] = (() => throw new TaskCanceledException("timeout", new TimeoutException()), ReadingState.Stale),
            ["304 unasked"] = (() => new HttpResponseMessage(HttpStatusCode.NotModified), ReadingState.Stale),
            ["other shape"] = (() => ScriptedGitHub.Text("\"a text\""), ReadingState.Error),
            ["null"] = (() => ScriptedGitHub.Text("null"), ReadingState.Error),
            ["418"] = (() => Message(418, "teapot"), ReadingState.Error),
            ["302 elsewhere"] = (() => Redirect(302, "https://elsewhere.test/"), ReadingState.Error),
            ["301 without address"] = (() => Redirect(301, null), ReadingState.Error),
            ["308 in a circle"] = (() => Redirect(308, null, toItself: true), ReadingState.Error),
        };

    public static HttpResponseMessage Message(int status, string message) => ScriptedGitHub.Json(new { message }, (HttpStatusCode)status);

    public static HttpResponseMessage Primary(int status, string? reset = null)
    {
        var answer = Message(status, "API rate limit exceeded");
        answer.Headers.TryAddWithoutValidation("x-ratelimit-limit", "5000");
        answer.Headers.TryAddWithoutValidation("x-ratelimit-remaining", "0");
        if (reset is not null)
        {
            answer.Headers.TryAddWithoutValidation("x-ratelimit-reset", reset);
        }
        return answer;
    }

    public static HttpResponseMessage RetryAfter(int status, string value)
    {
        var answer = Message(status, "Slow down");
        answer.Headers.TryAddWithoutValidation("Retry-After", value);
        return answer;
    }

    public static HttpResponseMessage Redirect(int status, string? location, bool toItself = false)
    {
        var answer = Message(status, "Moved");
        if (location is not null || toItself)
        {
            answer.Headers.TryAddWithoutValidation("Location", toItself ? "#here" : location);
        }
        return answer;
    }
}
