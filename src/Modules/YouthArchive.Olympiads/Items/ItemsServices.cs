using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Olympiads.Items;

internal static class ItemsServices
{
    public static void AddItems(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, ItemMaps>();
    }
}
