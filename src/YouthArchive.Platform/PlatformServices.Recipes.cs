using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Markdown;

namespace YouthArchive.Platform;

public static partial class PlatformServices
{
    /// <summary>Recipes, content items, Markdown and the setup of a new site.</summary>
    private static void AddRecipes(IServiceCollection services)
    {
        services.AddSingleton<IMarkdown, SafeMarkdown>();
    }
}
