using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Xunit;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.GitHubStandIn.Samples;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Security;
using YouthArchive.Tests.ArchiveHack.Support;
using YouthArchive.Tests.GitHubStandIn;
using YouthArchive.Tests.Programmes;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.ArchiveHack.Readings;

/// <summary>What a refresh of all teams costs. The full size is 300 teams; here as many as show the same shape.</summary>
public sealed class ManyTeamsTests : IAsyncLifetime
{
    private const int Teams = 30;
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("hack-many-");

    public async ValueTask InitializeAsync() => await SampleRepositories.MakeManyAsync(_root.FullName, Teams, GitHubBeside.WindowStart, CancellationToken.None);

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Cold_costs_at_most_twelve_requests_a_team_and_warm_after_a_restart_none_that_count(string provider)
    {
        Assert.SkipWhen(provider == "postgres" && PostgresServer.Binaries is null, "PostgreSQL's server programs were not found.");
        var connection = provider == "postgres"
            ? await (await PostgresServer.RunningAsync()).NewDatabaseAsync()
            : $"Data Source={Path.Combine(_root.FullName, "site.db")}";
        var beside = new GitHubBeside();
        await beside.StartAsync(_root.FullName);
        await using var served = beside.Served;
        await using (var cold = new MeasuredSite(beside, provider, connection))
        {
            await cold.InitializeAsync();
            var world = await HackWorld.NewAsync(cold);
            await SeedAsync(world);
            await world.RefreshAsync();
            var readings = await ReadingsAsync(cold);
            Assert.Equal(Teams, readings.Count);
            Assert.All(readings, r => Assert.Equal(ReadingState.Fresh, r.State));
            Assert.All(readings, r => Assert.InRange(r.RequestsUsed, 1, 12));
            Assert.InRange(world.GitHub.Log.Counted, Teams, 12 * Teams);
            Assert.InRange(world.GitHub.Log.MostInFlight, 1, 8);
            Assert.All(world.GitHub.Log.Requests, r => Assert.True(r.Authorised));
        }
        served.Log.Clear();
        await using var warm = new MeasuredSite(beside, provider, connection);
        await warm.InitializeAsync();
        warm.Time.Ahead = TimeSpan.FromMinutes(20);
        await warm.InScopeAsync(async services =>
        {
            await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<RepositoryRefresh>(services)
                .RunAsync(TestContext.Current.CancellationToken);
            return true;
        });
        Assert.All(await ReadingsAsync(warm), r => Assert.Equal((ReadingState.Fresh, 0), (r.State, r.RequestsCounted)));
        Assert.Equal(0, warm.GitHub.Log.Counted);
        Assert.True(warm.GitHub.Log.Requests.Count >= Teams);
    }

    private static async Task SeedAsync(HackWorld world)
    {
        var teams = new JsonArray();
        for (var number = 1; number <= Teams; number++)
        {
            var id = await world.Site.NewPersonAsync(PortalRoles.Student);
            teams.Add(new JsonObject
            {
                ["code"] = $"H-{number:00}",
                ["name"] = $"Топ {number}",
                ["track"] = "search",
                ["members"] = new JsonArray(new JsonObject { ["user"] = "p" + id, ["gitHubLogin"] = $"pupil-{number:000}" }),
                ["repository"] = ManyRepositories.FullName(number),
            });
        }
        await world.Site.InDatabaseAsync(db => db.Set<PortalUser>().ExecuteUpdateAsync(set => set.SetProperty(u => u.BirthYear, DateTime.UtcNow.Year - 17)));
        var step = new JsonObject { ["name"] = "YouthArchive.HackTeams", ["edition"] = "archive-hack/" + world.Slug, ["teams"] = teams };
        var report = await ProgrammesSite.ApplyAsync(world.Site, step.ToJsonString());
        Assert.Equal((Teams, 0), (report.Changes, report.Reasons.Count));
    }

    private static Task<List<Reading>> ReadingsAsync(PortalSite site) => site.InDatabaseAsync(db => db.Set<Reading>().AsNoTracking().ToListAsync());

    /// <summary>A site on a given database and beside a given GitHub, so that a second one can take up where the first one ended.</summary>
    private sealed class MeasuredSite(GitHubBeside beside, string provider, string connection) : PortalSite, IHackSite
    {
        public ServedSamples GitHub => beside.Served;
        public MovableTime Time => beside.Time;

        protected override Task<(string Provider, string Connection)> DatabaseAsync() => Task.FromResult((provider, connection));

        protected override void Configure(IDictionary<string, string> settings) => beside.Configure(settings);

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            beside.ConfigureHost(builder, withTasks: false);
        }
    }
}
