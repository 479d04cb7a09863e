using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Olympiads.Recipes;
using YouthArchive.Olympiads.Sittings.Ledger;
using YouthArchive.Olympiads.Sittings.Live;
using YouthArchive.Olympiads.Sittings.Proctoring;
using YouthArchive.Olympiads.Sittings.Receipts;
using YouthArchive.Olympiads.Sittings.Taking;
using YouthArchive.People.Contracts;
using YouthArchive.Platform;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Navigation;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Recipes;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Sittings;

internal static class SittingsServices
{
    public static void AddSittings(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, SittingMaps>();
        services.AddSingleton<IEntityMaps, LiveMaps>();
        services.AddSingleton<AnswerLedger>();
        services.AddSingleton<AnswerRate>();
        services.AddSingleton<AnswerEndpoint>();
        AddLive(services);
        services.AddScoped<Beginning>();
        services.AddScoped<OwnWindows>();
        services.AddScoped<HandingIn>();
        services.AddScoped<ReceiptCheck>();
        services.AddScoped<Asking>();
        services.AddScoped<ISatPapers, SatPapers>();
        services.AddScoped<IEditionActions, SittingActions>();
        services.AddScoped<IFragmentProvider, OwnSittings>();
        services.AddSingleton<INavigationProvider, SittingMenus>();
        services.AddScoped<IPersonalData, SittingData>();
        services.AddScoped<IPersonalMerge, SittingMerge>();
        services.AddScoped<IRecipeStep, OlympiadsStep>();
        services.AddScoped<IRecipeStep, OlympiadRoundStep>();
        services.AddScoped<IRecipeStep, OlympiadOutcomeStep>();
        AddProctoring(services);
        services.AddBackgroundTask<BellTask>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        AnswerEndpoint.Map(routes);
        LiveEndpoints.Map(routes);
        BoardLive.Map(routes);
    }

    private static void AddProctoring(IServiceCollection services)
    {
        services.AddScoped<WindowDesk>();
        services.AddScoped<Granting>();
        services.AddScoped<ProctorBoard>();
        services.AddScoped<WatchedClasses>();
        services.AddScoped<LateAnswers>();
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
