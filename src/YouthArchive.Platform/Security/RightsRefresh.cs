using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using YouthArchive.Platform.Modules;

namespace YouthArchive.Platform.Security;

/// <summary>Features and permissions are read from memory; what another node changed and did not get through to tell arrives here within ten seconds.</summary>
internal sealed partial class RightsRefresh(
    IFeatureState features, IRolePermissions permissions, TimeProvider clock, ILogger<RightsRefresh> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await ReloadAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task ReloadAsync(CancellationToken stopping)
    {
        try
        {
            await features.ReloadAsync(stopping);
            await permissions.ReloadAsync(stopping);
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            Log.NotRefreshed(logger, error);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Features and permissions could not be read again; the last known ones stay in force.")]
        public static partial void NotRefreshed(ILogger logger, Exception error);
    }
}
