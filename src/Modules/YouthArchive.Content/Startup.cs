using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Content.Contracts;
using YouthArchive.Content.Publishing;
using YouthArchive.Content.Search;
using YouthArchive.Content.Seed;
using YouthArchive.Content.Texts;
using YouthArchive.Platform.ContentItems;
using YouthArchive.Platform.Events;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Navigation;
using YouthArchive.Platform.Recipes;
using YouthArchive.Platform.Security;

namespace YouthArchive.Content;

internal sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IContentPages, PublishedTexts>();
        services.AddScoped<PublishedTexts>();
        services.AddScoped<PageSearch>();
        services.AddScoped<IRecipeStep, ContentFolderStep>();
        services.AddScoped<IHear<ContentChanged>, CachedPages>();
        services.AddSingleton<INavigationProvider, ContentMenu>();
        services.AddSingleton<IPermissionProvider, ContentPermissions>();
        // Any path may be a page's, so this route is asked last.
        services.Configure<RazorPagesOptions>(o => o.Conventions.AddPageRouteModelConvention("/Content/Text", page =>
        {
            foreach (var selector in page.Selectors)
            {
                selector.AttributeRouteModel!.Order = int.MaxValue;
            }
        }));
    }

    public override void Configure(IEndpointRouteBuilder routes, IServiceProvider services) => SiteFiles.Map(routes);
}
