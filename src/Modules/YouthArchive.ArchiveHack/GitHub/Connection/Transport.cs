using System.Net;
using System.Net.Http.Headers;

namespace YouthArchive.ArchiveHack.GitHub;

/// <summary>One request, one answer. No cookies, no redirects of its own, no body larger than asked for.</summary>
internal sealed class Transport(HttpMessageHandler handler, TimeSpan timeout) : IDisposable
{
    public const int LargestBody = 16 * 1024 * 1024;

    private readonly HttpClient _http = new(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };

    public static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        ActivityHeadersPropagator = null,
    };

    public async Task<HttpAnswer> Send(Question question, string? etag, CancellationToken cancellationToken)
    {
        // HttpClient's own timeout ends with the headers; a body that stops half-way must not hold its place for ever.
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(timeout);
        try
        {
            using var request = question.ToMessage(etag);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limited.Token);
            var (body, isCut) = await Read(response.Content, question, limited.Token);
            var headers = Headers(response);
            var verdict = isCut && question.ExpectsJson ? Verdict.Refused : Judgement.Of(response.StatusCode, headers, body, question.ExpectsJson);
            return new HttpAnswer(response.StatusCode, headers, body, verdict) { IsCut = isCut };
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or InvalidDataException || IsTimeout(broken, cancellationToken))
        {
            return new HttpAnswer(0, HttpAnswer.NoHeaders, [], Verdict.Outage) { Broken = broken };
        }
    }

    private static bool IsTimeout(Exception broken, CancellationToken cancellationToken) =>
        broken is OperationCanceledException && !cancellationToken.IsCancellationRequested;

    private static async Task<(byte[] Body, bool IsCut)> Read(HttpContent content, Question question, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        while (await stream.ReadAsync(chunk, cancellationToken) is > 0 and var read)
        {
            var room = question.MaximumBytes - (int)buffer.Length;
            buffer.Write(chunk, 0, Math.Min(read, room));
            if (read > room)
            {
                return (buffer.ToArray(), true);
            }
        }
        return (buffer.ToArray(), false);
    }

    private static Dictionary<string, string> Headers(HttpResponseMessage response)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var source in (HttpHeaders[])[response.Headers, response.Content.Headers])
        {
            foreach (var (name, values) in source.NonValidated)
            {
                headers.TryAdd(name, string.Join(", ", values));
            }
        }
        return headers;
    }

    public void Dispose() => _http.Dispose();
}
