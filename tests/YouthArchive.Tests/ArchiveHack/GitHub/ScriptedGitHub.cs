using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using YouthArchive.ArchiveHack.GitHub;

namespace YouthArchive.Tests.ArchiveHack.GitHub;

/// <summary>One healthy repository that answers as GitHub does, until a test scripts another answer for one of its parts.</summary>
internal sealed class ScriptedGitHub(TimeProvider time) : HttpMessageHandler
{
    public const long Id = 9_000_000_001;
    public const string Head = "1111111111111111111111111111111111111111";
    public const string ApiRoot = "https://api.github.test/";

    private readonly Lock _lock = new();
    private readonly List<SeenRequest> _seen = [];
    private readonly Dictionary<ReadingPart, int> _asked = [];
    private int _used;

    public Dictionary<ReadingPart, Func<HttpRequestMessage, int, HttpResponseMessage?>> Scripts { get; } = [];
    public string FullName { get; set; } = "team/steady";
    public string Readme { get; set; } = "# Сәлем";
    public int Size { get; set; } = 12;

    public IReadOnlyList<SeenRequest> Seen
    {
        get
        {
            lock (_lock)
            {
                return [.. _seen];
            }
        }
    }

    public int Counted => Volatile.Read(ref _used);

    public void Always(ReadingPart part, Func<HttpResponseMessage> answer) => Scripts[part] = (_, _) => answer();

    public void First(int times, ReadingPart part, Func<HttpResponseMessage> answer) =>
        Scripts[part] = (_, attempt) => attempt <= times ? answer() : null;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var part = PartOf(request.RequestUri!);
        int attempt;
        lock (_lock)
        {
            attempt = _asked[part] = _asked.GetValueOrDefault(part) + 1;
            _seen.Add(new(time.GetUtcNow(), part, request.RequestUri!, request.Headers.Authorization?.ToString(), request.Headers.IfNoneMatch.ToString()));
        }
        var answer = Scripts.TryGetValue(part, out var script) ? script(request, attempt) : null;
        answer ??= WithETag(request, Healthy(part, request.RequestUri!));
        if (answer.StatusCode != HttpStatusCode.NotModified)
        {
            Interlocked.Increment(ref _used);
        }
        answer.RequestMessage = request;
        answer.Headers.Date ??= time.GetUtcNow();
        AddUnlessScripted(answer, "x-ratelimit-limit", 5000);
        AddUnlessScripted(answer, "x-ratelimit-remaining", 5000 - Counted);
        AddUnlessScripted(answer, "x-ratelimit-reset", time.GetUtcNow().AddMinutes(30).ToUnixTimeSeconds());
        return Task.FromResult(answer);
    }

    private static void AddUnlessScripted(HttpResponseMessage answer, string name, long value)
    {
        if (!answer.Headers.Contains(name))
        {
            answer.Headers.TryAddWithoutValidation(name, value.ToString(CultureInfo.InvariantCulture));
        }
    }

    public static ReadingPart PartOf(Uri uri) => uri.AbsolutePath switch
    {
        var path when path.EndsWith("/activity", StringComparison.Ordinal) => ReadingPart.Activity,
        var path when path.EndsWith("/check-runs", StringComparison.Ordinal) => ReadingPart.CheckRuns,
        var path when path.EndsWith("/commits", StringComparison.Ordinal) =>
            uri.Query.Contains("per_page=1", StringComparison.Ordinal) && !uri.Query.Contains("per_page=100", StringComparison.Ordinal) ? ReadingPart.Head : ReadingPart.Commits,
        var path when path.Contains("/git/trees/", StringComparison.Ordinal) => ReadingPart.Tree,
        var path when path.EndsWith("/readme", StringComparison.Ordinal) => ReadingPart.Readme,
        var path when path.EndsWith("/license", StringComparison.Ordinal) => ReadingPart.Licence,
        var path when path.EndsWith("/languages", StringComparison.Ordinal) => ReadingPart.Languages,
        var path when path.EndsWith("/releases", StringComparison.Ordinal) => ReadingPart.Releases,
        _ => ReadingPart.Repository,
    };

    public HttpResponseMessage Healthy(ReadingPart part, Uri uri) => part switch
    {
        ReadingPart.Repository => Json(new { id = Id, name = FullName.Split('/')[1], full_name = FullName, default_branch = "main", size = Size, pushed_at = "2026-11-17T09:00:00Z", visibility = "public", license = (object?)null }),
        ReadingPart.Activity => Json(new[] { new { id = 1L, before = new string('0', 40), after = Head, @ref = "refs/heads/main", timestamp = "2026-11-17T09:00:00Z", activity_type = "push", actor = new { id = 7L, login = "aru" } } }),
        ReadingPart.Head => Json(new[] { Commit(Head) }),
        ReadingPart.Commits => Json(new[] { Commit(Head), Commit(new string('2', 40)) }),
        ReadingPart.Tree => Json(new
        {
            sha = new string('a', 40),
            truncated = false,
            tree = new object[]
            {
                new { path = "README.md", mode = "100644", type = "blob", size = 13 },
                new { path = "LICENSE", mode = "100644", type = "blob", size = 1000 },
                new { path = "src", mode = "040000", type = "tree" },
                new { path = "src/test_app.py", mode = "100644", type = "blob", size = 5_000_000_000L },
                new { path = "lib", mode = "160000", type = "commit" },
            },
        }),
        ReadingPart.Readme => Json(new { name = "README.md", path = "README.md", size = 12, encoding = "base64", content = Convert.ToBase64String(Encoding.UTF8.GetBytes(Readme)) }),
        ReadingPart.Licence => Json(new { name = "LICENSE", path = "LICENSE", size = 1000, license = new { key = "mit", spdx_id = "MIT", name = "MIT License" } }),
        ReadingPart.Languages => Json(new Dictionary<string, long> { ["C#"] = 5_000_000_000, ["HTML"] = 12 }),
        ReadingPart.CheckRuns => Json(new { total_count = 1, check_runs = new[] { new { id = 5L, name = "build", status = "completed", conclusion = "a word of tomorrow" } } }),
        _ => Json(new[] { new { id = 3L, tag_name = "v1", created_at = "2020-01-01T00:00:00Z", published_at = "2026-11-17T10:00:00Z" } }),
    };

    public static object Commit(string sha) => new
    {
        sha,
        commit = new { message = "Сөз", author = new { name = "Aru", email = "aru@example.org", date = "2026-11-17T08:00:00Z" }, committer = new { name = "Aru", email = "aru@example.org", date = "2026-11-17T08:00:00Z" }, verification = new { verified = false, reason = "unsigned" } },
        author = (object?)null,
        parents = new[] { new { sha = new string('9', 40) } },
    };

    public static HttpResponseMessage Json(object body, HttpStatusCode status = HttpStatusCode.OK) => Text(JsonSerializer.Serialize(body), status);

    public static HttpResponseMessage Text(string body, HttpStatusCode status = HttpStatusCode.OK, string type = "application/json") =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, type) };

    /// <summary>GitHub's tags differ by token and by media type.</summary>
    private static HttpResponseMessage WithETag(HttpRequestMessage request, HttpResponseMessage answer)
    {
        var body = answer.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
        var seed = Encoding.UTF8.GetBytes(request.Headers.Authorization + "|" + request.Headers.Accept);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData([.. seed, .. body]))[..16]}\"";
        if (request.Headers.IfNoneMatch.ToString() == tag)
        {
            answer = new HttpResponseMessage(HttpStatusCode.NotModified);
        }
        answer.Headers.TryAddWithoutValidation("etag", tag);
        return answer;
    }
}

internal sealed record SeenRequest(DateTimeOffset At, ReadingPart Part, Uri Uri, string? Authorization, string IfNoneMatch);
