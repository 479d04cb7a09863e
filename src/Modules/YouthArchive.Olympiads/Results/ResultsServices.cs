using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Olympiads.Results.Marks;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.Platform;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Olympiads.Results;

internal static class ResultsServices
{
    public static void AddResults(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, MarkMaps>();
        services.AddScoped<MarksLog>();
        services.AddScoped<PaperVersions>();
        services.AddScoped<Marker>();
        services.AddBackgroundTask<MarkingTask>();
        services.AddScoped<PaperBoard>();
        services.AddScoped<KeyCorrection>();
        services.AddSingleton<IEntityMaps, RankingMaps>();
        services.AddScoped<ResultRulesDesk>();
        services.AddScoped<ResultPublications>();
    }
}
