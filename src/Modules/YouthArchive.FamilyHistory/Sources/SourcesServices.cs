using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.FamilyHistory.Sources;

internal static class SourcesServices
{
    public static void AddSources(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, SourceMaps>();
        services.AddScoped<SourceDesk>();
        services.AddScoped<VisitDesk>();
    }
}
