using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Olympiads.Sittings;

internal static class SittingsServices
{
    public static void AddSittings(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, SittingMaps>();
    }
}
