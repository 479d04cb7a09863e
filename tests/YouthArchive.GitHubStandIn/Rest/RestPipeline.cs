using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using YouthArchive.GitHubStandIn.Failures;

namespace YouthArchive.GitHubStandIn.Rest;

/// <summary>Around every REST answer: faults, credentials, limits, ETags, headers, the log.</summary>
internal sealed class RestPipeline(StandInOptions options, Faults faults, RequestLog log, Quota quota, RestEndpoints endpoints)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var concurrent = log.Enter();
        var request = context.Request;
        var token = Token(request);
        var logged = new LoggedRequest(request.Method, request.Path + request.QueryString, token is not null, 0, false, options.Time.GetUtcNow());
        try
        {
            var target = endpoints.Resolve(request);
            var fault = faults.Take(request.Path.Value ?? "/", target.Repository?.FullName ?? target.Forwarded?.FullName);
            if (fault?.Kind == FaultKind.ConnectionReset)
            {
                context.Abort();
                return;
            }

            var answer = await AnswerAsync(request, target, fault, token, concurrent);
            (answer, logged) = Settle(request, answer, token, logged);
            await WriteAsync(context, answer, token);
        }
        finally
        {
            log.Leave(logged);
        }
    }

    private async Task<Answer> AnswerAsync(HttpRequest request, Target target, Fault? fault, string? token, int concurrent)
    {
        if (fault is not null && FaultAnswers.For(fault, Target.Base(request), options.Time.GetUtcNow()) is { } bad)
        {
            return bad;
        }

        if (token is not null && options.Tokens is { } known && !known.Contains(token))
        {
            return Answer.Message(401, "Bad credentials");
        }

        if (!quota.TryMinute(token) || concurrent > (options.ConcurrentLimit ?? int.MaxValue))
        {
            return Quota.Secondary;
        }

        return FaultAnswers.Spoil(fault, await endpoints.AnswerAsync(request, target, quota.Read(token)));
    }

    /// <summary>Decides between the answer, 304 and "limit exceeded", and whether it costs something.</summary>
    private (Answer Answer, LoggedRequest Logged) Settle(HttpRequest request, Answer answer, string? token, LoggedRequest logged)
    {
        if (answer.Status == 200)
        {
            var tag = ETag(answer, token);
            answer = answer.With("ETag", tag).With("Cache-Control", "private, max-age=60, s-maxage=60").With("Vary", "Accept, Authorization, Cookie, X-GitHub-OTP");
            if (request.Headers.IfNoneMatch.Any(given => given is not null && Opaque(given) == Opaque(tag)))
            {
                answer = answer with { Status = 304, Body = [] };
            }
        }

        var free = request.Path == "/rate_limit" || (answer.Status == 304 && token is not null);
        var counted = !free && quota.TryCount(token);
        if (!free && !counted)
        {
            answer = Quota.Exceeded;
        }

        return (answer, logged with { Status = answer.Status, Counted = counted });
    }

    private async Task WriteAsync(HttpContext context, Answer answer, string? token)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.Headers.Date = options.Time.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        response.Headers["X-GitHub-Request-Id"] = context.TraceIdentifier;
        response.Headers["X-GitHub-Media-Type"] = "github.v3; format=json";
        foreach (var (name, value) in Quota.Headers(quota.Read(token)).Concat(answer.Headers))
        {
            response.Headers[name] = value;
        }

        if (answer.Status is 204 or 304)
        {
            return;
        }

        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        if (answer.Cut)
        {
            await response.Body.WriteAsync(answer.Body.AsMemory(0, answer.Body.Length / 2), context.RequestAborted);
            await response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
        }
        else if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(answer.Body, context.RequestAborted);
        }
    }

    private static string? Token(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        var space = header.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && header[..space].ToLowerInvariant() is "bearer" or "token" ? header[(space + 1)..].Trim() : null;
    }

    /// <summary>Another token gets another ETag for the same body.</summary>
    private static string ETag(Answer answer, string? token)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(token ?? string.Empty));
        hash.AppendData(answer.Body);
        foreach (var (name, value) in answer.Headers)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{name}:{value}"));
        }

        var tag = $"\"{Convert.ToHexStringLower(hash.GetHashAndReset())}\"";
        return answer.Strong ? tag : "W/" + tag;
    }

    private static string Opaque(string tag) => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
}
