using System.Globalization;
using System.Net;
using Xunit;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.ArchiveHack.GitHub;

public sealed class PacingTests
{
    private static readonly GateLimits Patient = new() { Patience = TimeSpan.FromHours(2) };

    private static Task<Repository> Ask(Rig rig) => rig.Client.Repository.Get(ScriptedGitHub.Id, TestContext.Current.CancellationToken);

    private static double[] Waits(ScriptedGitHub server) =>
        [.. server.Seen.Zip(server.Seen.Skip(1), (one, next) => (next.At - one.At).TotalSeconds)];

    [Theory]
    [InlineData("500", new[] { 0.5, 2, 8 })]
    [InlineData("connection reset", new[] { 0.5, 2, 8 })]
    [InlineData("202", new[] { 2.0, 5, 10 })]
    [InlineData("403 secondary by text", new[] { 60.0, 120, 240, 480, 900 })]
    [InlineData("429 silent", new[] { 60.0, 120, 240, 480, 900 })]
    [InlineData("403 primary, reset in the past", new[] { 60.0, 120, 240, 480, 900 })]
    [InlineData("403 retry-after garbage", new[] { 60.0, 120, 240, 480, 900 })]
    [InlineData("403 retry-after seconds", new[] { 30.0, 30, 30, 30, 30 })]
    [InlineData("403 plain", new double[0])]
    [InlineData("451", new double[0])]
    [InlineData("401", new double[0])]
    [InlineData("422", new double[0])]
    public async Task Waits_between_tries_are_those_of_the_table(string row, double[] seconds)
    {
        var (rig, server, _) = Rig.Scripted(Patient);
        server.Always(ReadingPart.Repository, AnswerRows.All[row].Answer);

        await Assert.ThrowsAnyAsync<ApiException>(() => Ask(rig));

        Assert.Equal(seconds, Waits(server));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(600)]
    [InlineData(-600)]
    public async Task Primary_limit_sleeps_to_the_reset_by_the_servers_clock(int serverAheadSeconds)
    {
        var (rig, server, time) = Rig.Scripted(Patient);
        server.Scripts[ReadingPart.Repository] = (_, attempt) =>
        {
            var serverNow = time.GetUtcNow().AddSeconds(serverAheadSeconds);
            var answer = attempt == 1 ? AnswerRows.Primary(403, serverNow.AddMinutes(17).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)) : null;
            if (answer is not null)
            {
                answer.Headers.Date = serverNow;
            }
            return answer;
        };

        await Ask(rig);

        Assert.Equal([17 * 60.0], Waits(server));
    }

    [Fact]
    public async Task Retry_after_as_a_date_counts_from_the_servers_clock()
    {
        var (rig, server, time) = Rig.Scripted(Patient);
        server.First(1, ReadingPart.Repository, () =>
        {
            var answer = AnswerRows.RetryAfter(429, time.GetUtcNow().AddHours(5).AddMinutes(3).ToString("r", CultureInfo.InvariantCulture));
            answer.Headers.Date = time.GetUtcNow().AddHours(5);
            return answer;
        });

        await Ask(rig);

        Assert.Equal([180.0], Waits(server));
    }

    [Fact]
    public async Task Pause_longer_than_our_patience_is_told_at_once_and_kept_by_everybody()
    {
        var (rig, server, time) = Rig.Scripted();
        server.First(1, ReadingPart.Repository, () => AnswerRows.RetryAfter(403, "1800"));

        var first = await rig.Read();
        var second = await rig.Read();

        Assert.Equal((ReadingState.Paused, ReadingState.Paused), (first.State, second.State));
        Assert.Equal(Rig.Now.UtcDateTime.AddMinutes(30), second.PausedUntilUtc);
        Assert.Single(server.Seen);
        Assert.Equal(Rig.Now.AddMinutes(30), rig.Gate.Status.PausedUntil);

        time.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(ReadingState.Fresh, (await rig.Read()).State);
    }

    [Fact]
    public async Task Breaker_opens_after_ten_outages_and_closes_by_one_good_answer()
    {
        var (rig, server, time) = Rig.Scripted();
        var down = true;
        server.Scripts[ReadingPart.Repository] = (_, _) => down ? AnswerRows.Message(502, "") : null;

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(ReadingState.Stale, (await rig.Read()).State);
        }
        Assert.Equal(10, server.Seen.Count);
        Assert.True(rig.Gate.Status.IsBreakerOpen);

        time.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(ReadingState.Stale, (await rig.Read()).State);
        Assert.Equal(11, server.Seen.Count);

        time.Advance(TimeSpan.FromSeconds(61));
        down = false;
        Assert.Equal(ReadingState.Fresh, (await rig.Read()).State);
    }

    [Fact]
    public async Task Never_more_than_the_allowed_number_a_minute()
    {
        var (rig, server, _) = Rig.Scripted(new GateLimits { RequestsPerMinute = 60 });

        for (var i = 0; i < 300; i++)
        {
            await Ask(rig);
        }

        var starts = server.Seen.Select(seen => seen.At).ToList();
        Assert.All(Enumerable.Range(0, 240), i => Assert.True(starts[i + 60] - starts[i] >= TimeSpan.FromMinutes(1)));
        Assert.True(starts[^1] - starts[0] <= TimeSpan.FromMinutes(4.1));
    }

    [Fact]
    public async Task Never_more_than_eight_at_once_and_half_of_them_after_a_secondary_limit()
    {
        var handler = new SlowHandler();
        var time = new ManualTime(Rig.Now, autoAdvance: true);
        var rig = new Rig(handler, time);

        await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => Ask(rig)));
        Assert.Equal(8, handler.MostAtOnce);
        Assert.Equal(8, rig.Gate.Status.Allowed);

        handler.LimitNext(8);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Ask(rig)));

        // Eight refusals of one and the same burst halve once and wait once.
        Assert.Equal(4, rig.Gate.Status.Allowed);
        Assert.Equal(TimeSpan.FromSeconds(60), time.GetUtcNow() - Rig.Now);

        await Task.WhenAll(Enumerable.Range(0, 250).Select(_ => Ask(rig)));
        Assert.Equal(8, rig.Gate.Status.Allowed);
    }

    [Fact]
    public async Task Cancelled_requests_give_their_place_back()
    {
        var handler = new SlowHandler();
        var rig = new Rig(handler, TimeProvider.System);
        using var source = new CancellationTokenSource();
        var asks = Enumerable.Range(0, 30).Select(_ => rig.Client.Repository.Get(1, source.Token)).ToList();
        await source.CancelAsync();

        foreach (var ask in asks)
        {
            await Task.WhenAny(ask);
        }
        Assert.Equal(0, rig.Gate.Status.InFlight);
        await Ask(rig);
    }

    private sealed class SlowHandler : HttpMessageHandler
    {
        private int _now;
        private int _limited;

        public int MostAtOnce { get; private set; }

        public void LimitNext(int count) => _limited = count;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var now = Interlocked.Increment(ref _now);
            lock (this)
            {
                MostAtOnce = Math.Max(MostAtOnce, now);
            }
            try
            {
                await Task.Delay(2, cancellationToken);
                return Interlocked.Decrement(ref _limited) >= 0
                    ? ScriptedGitHub.Json(new { message = "secondary rate limit" }, HttpStatusCode.Forbidden)
                    : ScriptedGitHub.Json(new { id = 1, full_name = "a/b" });
            }
            finally
            {
                Interlocked.Decrement(ref _now);
            }
        }
    }
}
