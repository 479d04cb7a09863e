using System.Globalization;
using System.Text;
using YouthArchive.GitHubStandIn.Rest;

namespace YouthArchive.GitHubStandIn.Failures;

/// <summary>Answers that need no repository. Kinds that spoil a right answer are in <see cref="Spoil"/>.</summary>
internal static class FaultAnswers
{
    private const string Html = "<!DOCTYPE html><html><head><title>Unicorn!</title></head><body><h1>This page is taking too long to load.</h1></body></html>";

    public static Answer? For(Fault fault, string baseAddress, DateTimeOffset now) => fault.Kind switch
    {
        FaultKind.Accepted => Answer.Json(new { }) with { Status = 202 },
        FaultKind.NoContent => new Answer(204, []),
        FaultKind.Unauthorised => Answer.Message(401, "Bad credentials"),
        FaultKind.PrimaryLimit => Primary(fault, now),
        FaultKind.SecondaryLimit => Secondary(fault, now),
        FaultKind.Forbidden => Answer.Message(fault.Status ?? 403, "Resource protected by organization SAML enforcement. You must grant your token access to this organization."),
        FaultKind.NotFound => Answer.NotFound,
        FaultKind.Empty => Answer.Message(409, "Git Repository is empty."),
        FaultKind.Unprocessable => Answer.Message(422, "Validation Failed"),
        FaultKind.Legal => Answer.Json(new { message = "Repository access blocked", block = new { reason = "dmca", created_at = "2026-01-01T00:00:00Z", html_url = $"{baseAddress}/dmca" } }) with { Status = 451 },
        FaultKind.ServerError => Answer.Message(fault.Status ?? 502, "Server Error"),
        FaultKind.HtmlBody => new Answer(fault.Status ?? 200, Encoding.UTF8.GetBytes(Html), "text/html; charset=utf-8"),
        FaultKind.Redirect => Redirect(fault, baseAddress),
        _ => null,
    };

    /// <summary>The right answer with a defect.</summary>
    public static Answer Spoil(Fault? fault, Answer answer) => fault?.Kind switch
    {
        FaultKind.TruncatedJson => answer with { Body = answer.Body[..(answer.Body.Length / 2)] },
        FaultKind.CutBody => answer with { Cut = true },
        FaultKind.TruncatedTree => Replace(answer, "\"truncated\":false", "\"truncated\":true"),
        FaultKind.ReadmeWithoutContent => Answer.Json(new { type = "file", encoding = "none", size = 1_500_000, name = "README.md", path = "README.md", content = "", sha = new string('0', 40) }),
        _ => answer,
    };

    private static Answer Primary(Fault fault, DateTimeOffset now)
    {
        var reset = fault.Reset ?? now.AddSeconds(fault.Seconds).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return WithRetryAfter(Answer.Message(fault.Status ?? 403, "API rate limit exceeded for user ID 1."), fault, now)
            .With("x-ratelimit-remaining", "0")
            .With("x-ratelimit-reset", reset);
    }

    private static Answer Secondary(Fault fault, DateTimeOffset now) =>
        WithRetryAfter(Answer.Message(fault.Status ?? 403, "You have exceeded a secondary rate limit. Please wait a few minutes before you try again."), fault, now);

    private static Answer WithRetryAfter(Answer answer, Fault fault, DateTimeOffset now) => fault.RetryAfter switch
    {
        RetryAfterForm.Seconds => answer.With("Retry-After", fault.Seconds.ToString(CultureInfo.InvariantCulture)),
        RetryAfterForm.HttpDate => answer.With("Retry-After", now.AddSeconds(fault.Seconds).ToString("R", CultureInfo.InvariantCulture)),
        _ => answer,
    };

    private static Answer Redirect(Fault fault, string baseAddress)
    {
        var target = fault.Location ?? "/";
        var absolute = target.StartsWith('/') ? baseAddress + target : target;
        return Answer.Moved(absolute) with { Status = fault.Status ?? 302 };
    }

    private static Answer Replace(Answer answer, string old, string by) =>
        answer with { Body = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(answer.Body).Replace(old, by, StringComparison.Ordinal)) };
}
