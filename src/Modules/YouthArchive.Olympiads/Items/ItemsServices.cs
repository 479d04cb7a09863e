using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Olympiads.Items.Bank;
using YouthArchive.Olympiads.Items.Folders;
using YouthArchive.Olympiads.Items.Pictures;
using YouthArchive.Olympiads.Items.Practice;
using YouthArchive.Olympiads.Items.Views;
using YouthArchive.Platform.Navigation;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Tools;

namespace YouthArchive.Olympiads.Items;

internal static class ItemsServices
{
    public static void AddItems(this IServiceCollection services)
    {
        services.AddSingleton<IEntityMaps, ItemMaps>();
        services.AddScoped<IToolVerb, ItemCheckTool>();
        services.AddSingleton<ItemMarkdown>();
        services.AddScoped<IPictureSight, SightOfSittings>();
        services.AddScoped<PictureStore>();
        services.AddScoped<ItemBank>();
        services.AddSingleton<ItemHeadMemory>();
        services.AddScoped<ItemHeads>();
        services.AddSingleton<INavigationProvider, ItemsMenu>();
        services.AddScoped<PracticePapers>();
        services.AddScoped<IRecipeStep, OlympiadItemsStep>();
    }

    public static void Map(IEndpointRouteBuilder routes) => PictureEndpoint.Map(routes);
}
