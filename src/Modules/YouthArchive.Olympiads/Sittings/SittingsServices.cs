using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Olympiads.Sittings.Ledger;
using YouthArchive.Olympiads.Sittings.Live;
using YouthArchive.Olympiads.Sittings.Receipts;
using YouthArchive.Olympiads.Sittings.Taking;
using YouthArchive.Platform;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Olympiads.Sittings;

internal static class SittingsServices
{
    public static void AddSittings(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, SittingMaps>();
        services.AddSingleton<IEntityMaps, LiveMaps>();
        services.AddSingleton<AnswerLedger>();
        services.AddSingleton<AnswerEndpoint>();
        AddLive(services);
        services.AddScoped<Beginning>();
        services.AddScoped<OwnWindows>();
        services.AddScoped<HandingIn>();
        services.AddScoped<ReceiptCheck>();
        services.AddScoped<Asking>();
        services.AddScoped<ISatPapers, SatPapers>();
        services.AddBackgroundTask<BellTask>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        AnswerEndpoint.Map(routes);
        LiveEndpoints.Map(routes);
        Worker.Map(routes);
    }

    private static void AddLive(IServiceCollection services)
    {
        services.AddSingleton<SittingReading>();
        services.AddSingleton<SittingMemory>();
        services.AddSingleton<LiveLines>();
        services.AddSingleton<Messages>();
        services.AddSingleton<LiveState>();
        services.AddSingleton<Presence>();
        services.AddSingleton<ChangeFeed>();
        services.AddHostedService(s => s.GetRequiredService<ChangeFeed>());
    }
}
