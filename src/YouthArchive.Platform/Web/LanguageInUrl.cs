using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Platform.Web;

/// <summary>Every page stands under its language: <c>/kk/…</c>.</summary>
internal sealed class LanguagePrefix : IPageRouteModelConvention
{
    public void Apply(PageRouteModel model)
    {
        foreach (var selector in model.Selectors)
        {
            if (selector.AttributeRouteModel is { } route)
            {
                route.Template = $"{{culture:regex(^({string.Join('|', PortalCultures.All)})$)}}/{route.Template}".TrimEnd('/');
            }
        }
    }
}

/// <summary>The language is the path's first part; a path without one is shown in the default language.</summary>
internal sealed class LanguageOfPath : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var language = Of(httpContext.Request.Path) ?? PortalCultures.Default;
        var culture = PortalCultures.Of(language).Name;
        return Task.FromResult<ProviderCultureResult?>(new(culture, culture));
    }

    public static string? Of(PathString path)
    {
        var first = (path.Value ?? "").TrimStart('/').Split('/', 2)[0];
        return PortalCultures.IsKnown(first) ? first : null;
    }
}
