using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.Platform.Nodes;

/// <summary>Does here what another node says has become necessary. Whenever it may have missed a word it does everything.</summary>
internal sealed partial class NodeListener(
    INodeWire wire, NodeNews news, SharedPages pages, IEnumerable<IKeptInMemory> kept, IFeatureState features, IRolePermissions permissions,
    TimeProvider clock, ILogger<NodeListener> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await wire.ListenAsync(() => CatchUpAsync(stoppingToken), word => HearAsync(word, stoppingToken), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Lost(logger, error.GetType().Name);
                await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task CatchUpAsync(CancellationToken cancellation)
    {
        await RightsAsync(cancellation);
        // Every public page has this tag.
        await PagesAsync(CacheTags.Site, cancellation);
    }

    private async Task HearAsync(string word, CancellationToken cancellation)
    {
        switch (news.Read(word))
        {
            case { Rights: true }:
                await RightsAsync(cancellation);
                break;
            case { PageTag: { } tag }:
                await PagesAsync(tag, cancellation);
                break;
        }
    }

    private async Task RightsAsync(CancellationToken cancellation)
    {
        await features.ReloadAsync(cancellation);
        await permissions.ReloadAsync(cancellation);
    }

    private async Task PagesAsync(string tag, CancellationToken cancellation)
    {
        // First what pages are made of, then the pages.
        foreach (var memory in kept)
        {
            memory.Forget(tag);
        }
        await pages.EvictHereAsync(tag, cancellation);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The line to the other nodes was lost ({Failure}) and is being opened again.")]
        public static partial void Lost(ILogger logger, string failure);
    }
}
