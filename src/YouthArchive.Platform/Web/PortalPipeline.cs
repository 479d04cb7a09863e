using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Security;

namespace YouthArchive.Platform.Web;

public static class PortalPipeline
{
    /// <summary>The order matters: a disabled feature is gone before anything is cached, a cached page is served before anybody is looked up.</summary>
    public static WebApplication UsePortal(this WebApplication app)
    {
        app.UseMiddleware<ErrorPages>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<UploadAnswers>();
        app.UseRouting();
        app.UseRequestLocalization(Languages());
        app.UseMiddleware<FeatureGate>();
        app.UseMiddleware<FormSizeLimit>();
        app.UseRateLimiter();
        app.UseOutputCache();
        UseSignIn(app);
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().Keep(".woff2").WithMetadata(new OpenToAllAttribute());
        app.MapRazorPages().WithStaticAssets();
        app.MapHealth();
        app.MapKeptPages();
        MapModules(app);
        return app;
    }

    // Looking a person up may need the database; the page that says that it is down must not, nor the one that says the process lives.
    private static void UseSignIn(WebApplication app)
    {
        app.UseWhen(c => c.Features.Get<ErrorShown>() is null && !c.Request.Path.StartsWithSegments(HealthEndpoints.Path), known => known.UseAuthentication());
        // Without this mark the host does not see the line above and puts a second sign-in before everything.
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
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
