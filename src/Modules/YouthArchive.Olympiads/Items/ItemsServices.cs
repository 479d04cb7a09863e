using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Olympiads.Items.Folders;
using YouthArchive.Olympiads.Items.Views;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Tools;

namespace YouthArchive.Olympiads.Items;

internal static class ItemsServices
{
    public static void AddItems(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, ItemMaps>();
        services.AddScoped<IToolVerb, ItemCheckTool>();
        services.AddSingleton<ItemMarkdown>();
    }
}
