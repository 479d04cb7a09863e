using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace YouthArchive.Tests.ArchiveHack.GitHub;

/// <summary>
/// Plays one recorded scenario of @octokit/fixtures back: strict in order, method, host, path and body, relaxed in the two headers
/// that changed since the recording (the media type's name and the word before the token).
/// </summary>
internal sealed class RecordedTraffic : HttpMessageHandler
{
    public const string Token = "0000000000000000000000000000000000000001";

    private readonly Queue<JsonObject> _exchanges;

    private RecordedTraffic(IEnumerable<JsonObject> exchanges) => _exchanges = new(exchanges);

    public int Left => _exchanges.Count;

    public static RecordedTraffic Of(string scenario)
    {
        var root = typeof(RecordedTraffic).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "OctokitFixtures").Value!;
        var recorded = JsonNode.Parse(File.ReadAllText(Path.Combine(root, scenario, "normalized-fixture.json")))!.AsArray();
        return new(recorded.Select(exchange => exchange!.AsObject()));
    }

    public JsonNode Response(int index = 0) => _exchanges.ElementAt(index)["response"]!;

    /// <summary>Writes are not ours to do; they are taken out so that the reads between them can be replayed.</summary>
    public RecordedTraffic ReadsOnly() => new(_exchanges.Where(exchange => (string?)exchange["method"] == "get"));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Assert.True(_exchanges.TryDequeue(out var exchange), $"Nothing more was recorded, but {request.RequestUri} was asked for.");
        Assert.Equal((string?)exchange["method"], request.Method.Method, ignoreCase: true);
        var scope = new Uri((string)exchange["scope"]!);
        Assert.Equal(new Uri(scope, (string)exchange["path"]!).AbsoluteUri, request.RequestUri!.AbsoluteUri);
        foreach (var (name, value) in exchange["reqheaders"]!.AsObject())
        {
            AssertHeader(request, name, value!.ToString());
        }
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Assert.Equal(exchange["body"]?.ToString() ?? "", body);
        return Answer(exchange);
    }

    private static void AssertHeader(HttpRequestMessage request, string name, string expected)
    {
        switch (name)
        {
            case "host" or "accept-encoding" or "content-length" or "content-type":
                break;
            case "authorization":
                Assert.Equal(expected, "token " + request.Headers.Authorization?.Parameter);
                break;
            case "accept":
                Assert.Equal(expected.Contains("raw", StringComparison.Ordinal), request.Headers.Accept.ToString().Contains("raw", StringComparison.Ordinal));
                Assert.StartsWith("application/vnd.github", request.Headers.Accept.ToString(), StringComparison.Ordinal);
                break;
            default:
                Assert.Equal(expected, string.Join(", ", request.Headers.GetValues(name)));
                break;
        }
    }

    private static HttpResponseMessage Answer(JsonObject exchange)
    {
        var recorded = exchange["response"]!;
        var bytes = (bool?)exchange["responseIsBinary"] == true ? Convert.FromHexString(recorded.ToString())
            : recorded is JsonValue text && text.GetValueKind() == JsonValueKind.String ? Encoding.UTF8.GetBytes(text.ToString())
            : Encoding.UTF8.GetBytes(recorded.ToJsonString());
        var answer = new HttpResponseMessage((HttpStatusCode)(int)exchange["status"]!) { Content = new ByteArrayContent(bytes) };
        foreach (var (name, value) in exchange["headers"]!.AsObject())
        {
            // Some values were recorded as numbers; the length was that of the body before it was normalised.
            if (name != "content-length" && !answer.Headers.TryAddWithoutValidation(name, value!.ToString()))
            {
                answer.Content.Headers.TryAddWithoutValidation(name, value.ToString());
            }
        }
        return answer;
    }
}
