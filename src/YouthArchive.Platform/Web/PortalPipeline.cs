using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Modules;

namespace YouthArchive.Platform.Web;

public static class PortalPipeline
{
    /// <summary>The order matters: a disabled feature is gone before anything is cached, a cached page is served before anybody is looked up.</summary>
    public static WebApplication UsePortal(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseRouting();
        app.UseRequestLocalization(Languages());
        app.UseMiddleware<FeatureGate>();
        app.UseRateLimiter();
        app.UseOutputCache();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().WithMetadata(new Security.OpenToAllAttribute());
        app.MapRazorPages();
        MapModules(app);
        return app;
    }

    private static void MapModules(WebApplication app)
    {
        foreach (var (startup, feature) in ModuleStartups.Of(app.Services.GetRequiredService<ModuleCatalogue>()))
        {
            var routes = app.MapGroup("");
            if (feature is not null)
            {
                routes.WithMetadata(new FeatureMetadata(feature));
            }
            startup.Configure(routes, app.Services);
        }
    }

    private static RequestLocalizationOptions Languages()
    {
        var cultures = PortalCultures.All.Select(PortalCultures.Of).ToList();
        return new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(PortalCultures.Of(PortalCultures.Default)),
            SupportedCultures = cultures,
            SupportedUICultures = cultures,
            RequestCultureProviders = [new LanguageOfPath()],
        };
    }
}
