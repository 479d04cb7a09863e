using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Security;

namespace YouthArchive.Platform.Setup;

/// <summary>Something a site needs before its first request. Must do nothing when it has been done before.</summary>
public interface IStartTask
{
    int Order { get; }

    Task RunAsync(CancellationToken cancellation);
}

public static partial class SiteStart
{
    /// <summary>Brings the database up to date, reads the features, sets the site up when it is new.</summary>
    public static async Task StartSiteAsync(this IServiceProvider services, CancellationToken cancellation = default)
    {
        await using var scope = services.CreateAsyncScope();
        var logger = scope.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger("YouthArchive.Setup");
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
        {
            Log.UpdatingDatabase(logger);
            await db.Database.MigrateAsync(cancellation);
        }
        await services.GetRequiredService<IFeatureState>().ReloadAsync(cancellation);
        foreach (var task in scope.ServiceProvider.GetServices<IStartTask>().OrderBy(t => t.Order))
        {
            await task.RunAsync(cancellation);
        }
        await services.GetRequiredService<IRolePermissions>().ReloadAsync(cancellation);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Bringing the database up to date.")]
        public static partial void UpdatingDatabase(ILogger logger);
    }
}
