using Microsoft.AspNetCore.Builder;
using YouthArchive.GitHubStandIn;
using YouthArchive.GitHubStandIn.Samples;

namespace YouthArchive.Benchmarks;

/// <summary>The published site on an empty SQLite database, set up with the sample season, its repositories on a stand-in.</summary>
internal sealed class SampleSite : IAsyncDisposable
{
    private readonly WebApplication _gitHub;

    private SampleSite(WebApplication gitHub, Server server) => (_gitHub, Server) = (gitHub, server);

    public Server Server { get; }

    public static async Task<SampleSite> StartAsync(BenchOptions options, string data, params (string Name, string Value)[] more)
    {
        var repositories = Path.Combine(data, "repositories");
        var window = DateTime.SpecifyKind(DateTime.UtcNow.Date, DateTimeKind.Utc).AddDays(-6).AddHours(13);
        await SampleRepositories.MakeAsync(repositories, window, CancellationToken.None);
        var gitHub = StandIn.Create(new StandInOptions { Root = repositories });
        await gitHub.StartAsync();
        return new(gitHub, await Server.StartAsync(
            Path.Combine(options.Site, "YouthArchive.Web.dll"), [], "/health/ready", options.Site,
            [("ORCHARD_APP_DATA", data), ("Sample__Password", PublishedSeason.Password), ("Sample__SkipSecondFactor", "true"),
            ("Logging__LogLevel__Default", "Warning"), ("GitHub__Api", gitHub.Urls.First() + "/"), ("GitHub__Token", "bench"), .. more]));
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await _gitHub.DisposeAsync();
    }
}

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("youtharchive-bench-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
