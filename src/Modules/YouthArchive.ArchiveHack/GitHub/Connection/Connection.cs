using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Polly;

namespace YouthArchive.ArchiveHack.GitHub;

internal sealed class Connection(
    Uri baseAddress, ICredentialStore credentials, Transport transport, RequestGate gate, IResponseCache cache, TimeProvider time, Func<double>? random = null)
    : IConnection
{
    private const int MostRedirects = 3;

    private readonly ResiliencePipeline<HttpAnswer> _persistence = Persistence.Build(time, random ?? Random.Shared.NextDouble);
    private ApiInfo? _lastApiInfo;

    public Uri BaseAddress { get; } = baseAddress;

    public ApiInfo? GetLastApiInfo() => Volatile.Read(ref _lastApiInfo);

    public async Task<IApiResponse<T>> Get<T>(Uri uri, IDictionary<string, string>? parameters, string? accepts, CancellationToken cancellationToken = default)
    {
        var question = new Question(Addresses.Absolute(BaseAddress, uri, parameters), accepts ?? Question.Json, await credentials.GetCredentials(), BaseAddress);
        var answer = await Ask(question, cancellationToken);
        return new ApiResponse<T>(Read<T>(answer), ResponseOf(answer));
    }

    public async Task<IApiResponse<byte[]>> GetRaw(Uri uri, IDictionary<string, string>? parameters, CancellationToken cancellationToken = default)
    {
        var answer = await AskRaw(uri, parameters, Transport.LargestBody, cancellationToken);
        return new ApiResponse<byte[]>(answer.Body, ResponseOf(answer));
    }

    internal async Task<HttpAnswer> AskRaw(Uri uri, IDictionary<string, string>? parameters, int maximumBytes, CancellationToken cancellationToken)
    {
        var address = Addresses.Absolute(BaseAddress, uri, parameters);
        var question = new Question(address, Question.Raw, await credentials.GetCredentials(), BaseAddress) { ExpectsJson = false, MaximumBytes = maximumBytes };
        return await Ask(question, cancellationToken);
    }

    private async Task<HttpAnswer> Ask(Question question, CancellationToken cancellationToken)
    {
        for (var hops = 0; ; hops++)
        {
            if (!question.IsAtHome)
            {
                throw new RedirectRefusedException("The answer points to another origin; it is not followed.");
            }
            var answer = await _persistence.ExecuteAsync(token => Once(question, token), cancellationToken);
            if (answer.Verdict != Verdict.Redirect)
            {
                return Errors.Of(answer, time) is { } error ? throw error : answer;
            }
            if (hops == MostRedirects)
            {
                throw new RedirectRefusedException("More than three redirects in a row.", answer.Status);
            }
            question = question with { Address = Addresses.RedirectTarget(question.Address, answer) };
        }
    }

    private async ValueTask<HttpAnswer> Once(Question question, CancellationToken cancellationToken)
    {
        var stored = await cache.Find(question.Key, cancellationToken);
        using var turn = await gate.Enter(question.Credentials.Fingerprint, cancellationToken);
        var sent = await transport.Send(question, stored?.ETag, cancellationToken);
        if (sent.Verdict == Verdict.NotModified && stored is null)
        {
            sent = sent with { Verdict = Verdict.Outage };
        }
        var answer = turn.Report(sent);
        RequestTally.Note(answer);
        Volatile.Write(ref _lastApiInfo, ApiInfoOf(answer, stored));
        return await Remember(question, answer, stored, cancellationToken);
    }

    /// <summary>After a 304 the body, its type and its page link are the stored ones; every other header is the 304's own.</summary>
    private async ValueTask<HttpAnswer> Remember(Question question, HttpAnswer answer, StoredResponse? stored, CancellationToken cancellationToken)
    {
        if (answer.Verdict == Verdict.NotModified && stored is not null)
        {
            var headers = new Dictionary<string, string>(answer.Headers, StringComparer.OrdinalIgnoreCase) { ["etag"] = stored.ETag };
            Put(headers, "link", stored.Link);
            Put(headers, "content-type", stored.ContentType);
            return answer with { Headers = headers, Body = stored.Body, IsCut = stored.IsCut };
        }
        if (answer.Verdict == Verdict.Good && answer.Header("etag") is { Length: > 0 } etag)
        {
            await cache.Store(question.Key, new StoredResponse(etag, answer.Header("link"), answer.Header("content-type"), answer.IsCut, answer.Body), cancellationToken);
        }
        return answer;
    }

    private static void Put(Dictionary<string, string> headers, string name, string? value)
    {
        headers.Remove(name);
        if (value is not null)
        {
            headers[name] = value;
        }
    }

    private static T Read<T>(HttpAnswer answer)
    {
        if (answer.Verdict == Verdict.NoContent)
        {
            return default!;
        }
        try
        {
            var type = (JsonTypeInfo<T>)GitHubJson.Default.GetTypeInfo(typeof(T))!;
            return JsonSerializer.Deserialize(answer.Body, type) ?? throw new UnexpectedAnswerException("GitHub answered null.");
        }
        catch (JsonException broken)
        {
            throw new UnexpectedAnswerException("GitHub's answer has another shape than expected.", broken);
        }
    }

    private Response ResponseOf(HttpAnswer answer) =>
        new(answer.Body, answer.Headers, ApiInfoOf(answer, null), answer.Status, answer.Header("content-type"));

    private ApiInfo ApiInfoOf(HttpAnswer answer, StoredResponse? stored) => new(
        LinkHeader.Parse(answer.Header("link") ?? (answer.Verdict == Verdict.NotModified ? stored?.Link : null)),
        AnswerHeaders.Words(answer.Headers, "x-oauth-scopes"),
        AnswerHeaders.Words(answer.Headers, "x-accepted-oauth-scopes"),
        answer.Header("etag"),
        AnswerHeaders.RateLimit(answer.Headers),
        AnswerHeaders.ServerDate(answer.Headers) is { } date ? date - time.GetUtcNow() : TimeSpan.Zero);
}

internal sealed record ApiResponse<T>(T Body, IResponse HttpResponse) : IApiResponse<T>;

internal sealed record Response(object Body, IReadOnlyDictionary<string, string> Headers, ApiInfo ApiInfo, HttpStatusCode StatusCode, string? ContentType) : IResponse;
