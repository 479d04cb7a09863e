using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.FamilyHistory.Works;

internal static class WorksServices
{
    public static void AddWorks(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, WorkMaps>();
        services.AddScoped<WorkShelf>();
    }
}
