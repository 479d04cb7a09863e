using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.SummerSchool.Workshops;

internal static class WorkshopServices
{
    public static void AddWorkshops(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, WorkshopMaps>();
        services.AddScoped<WorkshopDesk>();
    }
}
