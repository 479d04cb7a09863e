using System.Globalization;
using Xunit;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.ArchiveHack.GitHub;

/// <summary>A GitHub that enforces its limits, or lies about them, on a virtual clock.</summary>
public sealed class BudgetTests
{
    private static readonly GateLimits Patient = new() { Patience = TimeSpan.FromHours(2) };

    [Fact]
    public async Task Six_hundred_teams_cross_the_hour_without_one_refusal()
    {
        var time = new ManualTime(Rig.Now, autoAdvance: true);
        var server = new EnforcingGitHub(time, hourly: 5000, perMinute: 900);
        var rig = new Rig(server, time, Patient);

        var states = await Task.WhenAll(Enumerable.Range(0, 8).Select(async lane =>
        {
            var seen = new List<ReadingState>();
            for (var team = lane; team < 600; team += 8)
            {
                var known = new KnownRepository(ScriptedGitHub.Id + team, Rig.Address);
                seen.Add((await rig.Reader.ReadAsync(known, Rig.Start, Rig.End, TestContext.Current.CancellationToken)).State);
            }
            return seen;
        }));

        Assert.All(states.SelectMany(lane => lane), state => Assert.Equal(ReadingState.Fresh, state));
        Assert.Equal(600, states.Sum(lane => lane.Count));
        Assert.Equal(0, server.Refused);
        Assert.Equal(6000, server.Asked);
        Assert.InRange(time.GetUtcNow() - Rig.Now, TimeSpan.FromMinutes(60), TimeSpan.FromMinutes(75));
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 40)];

    [Theory, MemberData(nameof(Seeds))]
    public async Task Lying_server_is_obeyed_and_nothing_is_lost(int seed)
    {
        var time = new ManualTime(Rig.Now, autoAdvance: true);
        var server = new LyingGitHub(time, new Random(seed));
        var rig = new Rig(server, time, Patient);

        for (var team = 0; team < 30; team++)
        {
            var known = new KnownRepository(ScriptedGitHub.Id + team, Rig.Address);
            var reading = await rig.Reader.ReadAsync(known, Rig.Start, Rig.End, TestContext.Current.CancellationToken);
            Assert.Equal(ReadingState.Fresh, reading.State);
        }

        Assert.Equal(0, server.InsideAPause);
        Assert.True(server.Lies > 0);
        Assert.Equal(300 + server.Lies, server.Asked);
    }

    /// <summary>Any repository number is served; the parts are those of the scripted repository.</summary>
    private abstract class ManyTeams(ManualTime time) : HttpMessageHandler
    {
        private readonly ScriptedGitHub _healthy = new(time);

        protected HttpResponseMessage Healthy(HttpRequestMessage request)
        {
            var part = ScriptedGitHub.PartOf(request.RequestUri!);
            var id = long.Parse(request.RequestUri!.AbsolutePath.Split('/')[2], CultureInfo.InvariantCulture);
            return part == ReadingPart.Repository
                ? ScriptedGitHub.Json(new { id, full_name = "team/steady", default_branch = "main" })
                : _healthy.Healthy(part, request.RequestUri!);
        }
    }

    private sealed class EnforcingGitHub(ManualTime time, int hourly, int perMinute) : ManyTeams(time)
    {
        private readonly Lock _lock = new();
        private readonly Queue<DateTimeOffset> _minute = new();
        private readonly ManualTime _time = time;
        private DateTimeOffset _reset = time.GetUtcNow().AddHours(1);
        private int _used;

        public int Refused { get; private set; }
        public int Asked { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            lock (_lock)
            {
                var now = _time.GetUtcNow();
                Asked++;
                if (now >= _reset)
                {
                    (_reset, _used) = (now.AddHours(1), 0);
                }
                while (_minute.TryPeek(out var oldest) && oldest.AddMinutes(1) <= now)
                {
                    _minute.Dequeue();
                }
                _minute.Enqueue(now);
                var refuse = _used >= hourly || _minute.Count > perMinute;
                Refused += refuse ? 1 : 0;
                _used += refuse ? 0 : 1;
                var answer = refuse ? AnswerRows.Message(403, "secondary rate limit") : Healthy(request);
                answer.Headers.Date = now;
                answer.Headers.TryAddWithoutValidation("x-ratelimit-limit", hourly.ToString(CultureInfo.InvariantCulture));
                answer.Headers.TryAddWithoutValidation("x-ratelimit-remaining", (hourly - _used).ToString(CultureInfo.InvariantCulture));
                answer.Headers.TryAddWithoutValidation("x-ratelimit-reset", _reset.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
                return Task.FromResult(answer);
            }
        }
    }

    private sealed class LyingGitHub(ManualTime time, Random random) : ManyTeams(time)
    {
        private readonly ManualTime _time = time;
        private DateTimeOffset _pausedUntil;

        public int Lies { get; private set; }
        public int Asked { get; private set; }
        public int InsideAPause { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var now = _time.GetUtcNow();
            Asked++;
            InsideAPause += now < _pausedUntil ? 1 : 0;
            if (random.Next(40) != 0)
            {
                return Task.FromResult(Healthy(request));
            }
            Lies++;
            var (answer, pause) = Lie(now);
            answer.Headers.Date = now;
            _pausedUntil = now + pause;
            return Task.FromResult(answer);
        }

        private (HttpResponseMessage Answer, TimeSpan Pause) Lie(DateTimeOffset now)
        {
            var status = random.Next(2) == 0 ? 403 : 429;
            var seconds = random.Next(1, 3000);
            string Unix(DateTimeOffset moment, bool milliseconds = false) =>
                (milliseconds ? moment.ToUnixTimeMilliseconds() : moment.ToUnixTimeSeconds()).ToString(CultureInfo.InvariantCulture);
            // The header Date has whole seconds: a date seconds ahead may be reached up to one second early by it.
            return random.Next(8) switch
            {
                0 => (AnswerRows.RetryAfter(status, seconds.ToString(CultureInfo.InvariantCulture)), TimeSpan.FromSeconds(seconds)),
                1 => (AnswerRows.RetryAfter(status, now.AddSeconds(seconds).ToString("r", CultureInfo.InvariantCulture)), TimeSpan.FromSeconds(seconds - 1)),
                2 => (AnswerRows.Primary(status, Unix(now.AddSeconds(seconds))), TimeSpan.FromSeconds(seconds - 1)),
                3 => (AnswerRows.Primary(status, Unix(now.AddSeconds(seconds), milliseconds: true)), TimeSpan.FromSeconds(seconds - 1)),
                4 => (AnswerRows.Primary(status, Unix(now.AddSeconds(-seconds))), TimeSpan.FromSeconds(60)),
                5 => (AnswerRows.Primary(status, "in a while"), TimeSpan.FromSeconds(60)),
                6 => (AnswerRows.RetryAfter(status, "later"), TimeSpan.FromSeconds(60)),
                _ => (AnswerRows.Message(status, "You have exceeded a secondary rate limit"), TimeSpan.FromSeconds(60)),
            };
        }
    }
}
