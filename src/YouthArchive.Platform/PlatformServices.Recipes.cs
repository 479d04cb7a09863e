using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.ContentItems;
using YouthArchive.Platform.Events;
using YouthArchive.Platform.Markdown;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Recipes.Steps;
using YouthArchive.Platform.Setup;
using YouthArchive.Platform.Tools;

namespace YouthArchive.Platform;

public static partial class PlatformServices
{
    /// <summary>Recipes, content items, Markdown and the setup of a new site.</summary>
    private static void AddRecipes(IServiceCollection services)
    {
        services.AddSingleton<IMarkdown, SafeMarkdown>();
        services.AddSingleton<IEntityMaps, RecipeMaps>();
        services.AddSingleton<RecipeCatalogue>();
        services.AddSingleton<RecipeRunner>();
        services.AddScoped<RecipePlanner>();
        services.AddScoped<PreservedSteps>();
        services.AddScoped<AfterStep>();
        services.AddScoped(sp => new RecipeExport(
            sp.GetRequiredService<DbContext>(), sp.GetRequiredService<ISiteSettings>(), sp.GetRequiredService<IContentStore>(),
            sp.GetRequiredService<ContentDefinitions>(), sp.GetRequiredService<PreservedSteps>(), sp.GetRequiredService<TimeProvider>()));
        services.AddScoped<ISiteSettings, SiteSettings>();
        services.AddScoped<IContentStore, ContentStore>();
        services.AddScoped<ContentDefinitions>();
        services.AddScoped<GivenPermissions>();
        services.AddScoped<Stereotypes>();
        services.AddScoped<IHear<FeaturesChanged>>(sp => sp.GetRequiredService<Stereotypes>());
        services.AddScoped<IStartTask, SiteSetup>();
        services.AddScoped<IStartTask, NewPermissions>();
        services.AddScoped<IToolVerb, RecipeTool>();
        AddSteps(services);
    }

    private static void AddSteps(IServiceCollection services)
    {
        services.AddScoped<IRecipeStep, FeatureStep>();
        services.AddScoped<IRecipeStep, ThemesStep>();
        services.AddScoped<IRecipeStep, SettingsStep>();
        services.AddScoped<IRecipeStep, ContentDefinitionStep>();
        services.AddScoped<IRecipeStep, ReplaceContentDefinitionStep>();
        services.AddScoped<IRecipeStep, DeleteContentDefinitionStep>();
        services.AddScoped<IRecipeStep, ContentStep>();
        services.AddScoped<IRecipeStep, MediaStep>();
    }
}
