using Microsoft.AspNetCore.Builder;
using YouthArchive.GitHubStandIn;
using YouthArchive.GitHubStandIn.Samples;

namespace YouthArchive.Browser.Tests.Support;

/// <summary>The sample teams' repositories and the stand-in that serves them: made once, read by every site of the run.</summary>
public sealed class SampleGitHub : IAsyncDisposable
{
    private static readonly Lazy<Task<SampleGitHub>> Running = new(StartAsync);

    private WebApplication? _server;
    private DirectoryInfo? _folder;

    public static async Task<string> AddressAsync() => (await Running.Value)._server!.Urls.First() + "/";

    /// <summary>Ends the one that ran, whichever instance is asked.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!Running.IsValueCreated)
        {
            return;
        }
        var running = await Running.Value;
        await running._server!.DisposeAsync();
        running._folder!.Delete(recursive: true);
    }

    private static async Task<SampleGitHub> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("youtharchive-repositories-");
        // The season's window opens six days before today, at 18:00 in Almaty.
        var start = DateTime.SpecifyKind(DateTime.UtcNow.Date, DateTimeKind.Utc).AddDays(-6).AddHours(13);
        await SampleRepositories.MakeAsync(folder.FullName, start, CancellationToken.None);
        var server = StandIn.Create(new StandInOptions { Root = folder.FullName });
        await server.StartAsync();
        return new SampleGitHub { _server = server, _folder = folder };
    }
}
