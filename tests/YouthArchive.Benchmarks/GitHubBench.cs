using System.Diagnostics;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.GitHubStandIn;
using YouthArchive.GitHubStandIn.Rest;
using YouthArchive.GitHubStandIn.Samples;

namespace YouthArchive.Benchmarks;

/// <summary>Three hundred teams' repositories read twice from the stand-in: all new, then nothing moved.</summary>
internal static class GitHubBench
{
    public static async Task<IReadOnlyList<Measure>> RunAsync(BenchOptions options)
    {
        var teams = options.Reduced ? 30 : 300;
        var start = DateTime.SpecifyKind(DateTime.UtcNow.Date.AddDays(-6).AddHours(13), DateTimeKind.Utc);
        using var folder = new TemporaryFolder();
        await SampleRepositories.MakeManyAsync(folder.Path, teams, start, CancellationToken.None);
        await using var gitHub = StandIn.Create(new StandInOptions { Root = folder.Path, EnforceLimits = false });
        await gitHub.StartAsync();
        await using var services = Client(gitHub.Urls.First());
        var log = gitHub.Services.GetRequiredService<RequestLog>();
        var cold = await ReadAllAsync(services, teams, start, log);
        var warm = await ReadAllAsync(services, teams, start, log);
        return
        [
            new($"{teams} teams, cold: requests a team", cold.Requests / (double)teams, "", 12),
            new($"{teams} teams, cold: requests of the team that needs most", cold.MostOfATeam, "", 12),
            new($"{teams} teams, cold: most requests at once", cold.MostInFlight, "", 8),
            new($"{teams} teams, cold", cold.Seconds, "s", null),
            new($"{teams} teams, warm: requests a team", warm.Requests / (double)teams, "", null),
            new($"{teams} teams, warm: counted requests", warm.Counted, "", 0),
            new($"{teams} teams, warm", warm.Seconds, "s", null),
        ];
    }

    private static ServiceProvider Client(string api)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        // Our own limit of 600 a minute is for GitHub's sake; here it would only measure itself.
        services.Configure<GitHubOptions>(o => (o.Api, o.Token, o.RequestsPerMinute) = (new(api), "bench", 1_000_000));
        // The site keeps answers in its database; here memory must hold those of all teams, or the warm run is a cold one.
        services.AddSingleton<IResponseCache>(new InMemoryResponseCache(2L << 30));
        return services.AddGitHub().BuildServiceProvider();
    }

    private static async Task<(int Requests, int MostOfATeam, int Counted, int MostInFlight, double Seconds)> ReadAllAsync(
        ServiceProvider services, int teams, DateTime start, RequestLog log)
    {
        log.Clear();
        var reader = services.GetRequiredService<RepositoryReader>();
        var used = new int[teams + 1];
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(Enumerable.Range(1, teams), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (team, cancellation) =>
        {
            var address = RepositoryAddress.Parse(ManyRepositories.FullName(team), ["github.com"]).Address!;
            var reading = await reader.ReadAsync(address, start, start.AddHours(48), cancellation);
            if (reading.State != ReadingState.Fresh)
            {
                throw new InvalidOperationException($"Team {team} was read as {reading.State} after {log.Requests.Count} requests, {log.Counted} counted.");
            }
            used[team] = reading.RequestsUsed;
        });
        return (log.Requests.Count, used.Max(), log.Counted, log.MostInFlight, watch.Elapsed.TotalSeconds);
    }
}
