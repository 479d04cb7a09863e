using System.Globalization;
using System.Net;
using System.Text.Json;
using Xunit;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.ArchiveHack.GitHub;

public sealed class ConditionalRequestTests
{
    /// <summary>
    /// Random histories against a server that keeps state: resources change, tokens change, answers are refreshed.
    /// In half of them equal versions of different addresses carry equal tags, as in the recorded traffic.
    /// </summary>
    [Fact]
    public async Task Client_sees_what_the_server_holds_after_every_refresh()
    {
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var server = new StatefulServer { TagsAreVersionsOnly = seed % 2 == 0 };
            // A small store: evictions happen too.
            var rig = new Rig(server, new ManualTime(Rig.Now, autoAdvance: true), new GateLimits { RequestsPerMinute = 1_000_000 }, cache: new InMemoryResponseCache(300));
            var tokens = new[] { "token-a", "token-b", null };
            for (var step = 0; step < 12; step++)
            {
                var id = random.Next(4);
                switch (random.Next(5))
                {
                    case 0:
                        server.Versions[id]++;
                        break;
                    case 1:
                        rig.Token = tokens[random.Next(3)];
                        break;
                    default:
                        await Refresh(rig, server, id, raw: random.Next(3) == 0);
                        break;
                }
            }
        }
    }

    private static async Task Refresh(Rig rig, StatefulServer server, int id, bool raw)
    {
        var uri = new Uri($"things/{id}", UriKind.Relative);
        var text = raw
            ? System.Text.Encoding.UTF8.GetString((await rig.Connection.GetRaw(uri, null, TestContext.Current.CancellationToken)).Body)
            : (await rig.Connection.Get<JsonElement>(uri, null, null, TestContext.Current.CancellationToken)).Body.GetProperty("text").GetString();
        Assert.Equal(server.TextOf(id, rig.Token, raw), text);
        Assert.Equal(server.LastRemaining, rig.Connection.GetLastApiInfo()!.RateLimit!.Remaining);
    }

    [Fact]
    public async Task Unchanged_answer_keeps_body_and_link_but_takes_its_own_rate_headers()
    {
        var server = new StatefulServer();
        var rig = new Rig(server, new ManualTime(Rig.Now));
        var uri = new Uri("things/1", UriKind.Relative);
        await rig.Connection.Get<JsonElement>(uri, null, null, TestContext.Current.CancellationToken);

        var again = await rig.Connection.Get<JsonElement>(uri, null, null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, again.HttpResponse.StatusCode);
        Assert.Equal("https://api.github.test/things/1?page=2", again.HttpResponse.ApiInfo.Links["next"].AbsoluteUri);
        Assert.Equal(server.LastRemaining, again.HttpResponse.ApiInfo.RateLimit!.Remaining);
        Assert.Equal(1, server.Unchanged);
    }

    [Fact]
    public async Task Another_token_starts_cold_and_never_sees_the_first_ones_answers()
    {
        var (rig, server, _) = Rig.Scripted();
        await rig.Read();
        rig.Token = "other";

        var reading = await rig.Read();

        Assert.Equal((ReadingState.Fresh, 10), (reading.State, reading.RequestsCounted));
        Assert.All(server.Seen.Skip(10), seen => Assert.Equal("", seen.IfNoneMatch));
    }

    [Fact]
    public void Key_digest_tells_every_part_apart()
    {
        ResponseKey[] keys = [new("a", "GET", "b", "c"), new("b", "GET", "b", "c"), new("a", "PUT", "b", "c"), new("a", "GET", "c", "c"), new("a", "GET", "b", "d")];

        Assert.Equal(keys.Length, keys.Select(key => key.Digest()).Distinct().Count());
        Assert.All(keys, key => Assert.Matches("^[0-9a-f]{64}$", key.Digest()));
        Assert.Equal(keys[0].Digest(), new ResponseKey("a", "GET", "b", "c").Digest());
    }

    private sealed class StatefulServer : HttpMessageHandler
    {
        public int[] Versions { get; } = [1, 1, 1, 1];
        public bool TagsAreVersionsOnly { get; init; }
        public long LastRemaining { get; private set; } = 1_000_000;
        public int Unchanged { get; private set; }

        public string TextOf(int id, string? token, bool raw) => $"{id} v{Versions[id]} {token} {(raw ? "raw" : "json")}";

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var id = int.Parse(request.RequestUri!.AbsolutePath.Split('/')[^1], CultureInfo.InvariantCulture);
            var token = request.Headers.Authorization?.Parameter;
            var raw = request.Headers.Accept.ToString().Contains("raw", StringComparison.Ordinal);
            var tag = TagsAreVersionsOnly ? $"\"{Versions[id]}-{raw}\"" : $"W/\"{id}-{Versions[id]}-{token}-{raw}\"";
            var unchanged = request.Headers.IfNoneMatch.ToString() == tag;
            var text = TextOf(id, token, raw);
            var answer = unchanged ? new HttpResponseMessage(HttpStatusCode.NotModified)
                : raw ? ScriptedGitHub.Text(text, type: "application/vnd.github.raw")
                : ScriptedGitHub.Json(new { text });
            Unchanged += unchanged ? 1 : 0;
            answer.Headers.TryAddWithoutValidation("etag", tag);
            if (!unchanged)
            {
                answer.Headers.TryAddWithoutValidation("Link", $"<https://api.github.test/things/{id}?page=2>; rel=\"next\"");
            }
            LastRemaining--;
            answer.Headers.TryAddWithoutValidation("x-ratelimit-limit", "1000000");
            answer.Headers.TryAddWithoutValidation("x-ratelimit-remaining", LastRemaining.ToString(CultureInfo.InvariantCulture));
            answer.Headers.TryAddWithoutValidation("x-ratelimit-reset", Rig.Now.AddMinutes(30).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
            return Task.FromResult(answer);
        }
    }
}
