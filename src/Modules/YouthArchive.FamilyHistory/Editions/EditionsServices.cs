using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.FamilyHistory.Editions;

internal static class EditionsServices
{
    public static void AddEditions(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, EditionMaps>();
    }
}
