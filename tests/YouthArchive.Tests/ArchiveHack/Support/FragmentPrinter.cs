using System.Globalization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Localization;
using YouthArchive.Tests.Support;

namespace YouthArchive.Tests.ArchiveHack.Support;

/// <summary>Draws a fragment as the page of another room would.</summary>
internal static class FragmentPrinter
{
    public static Task<string> PrintAsync(this PortalSite site, Fragment fragment, string language) => site.InScopeAsync(async services =>
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = PortalCultures.Of(language);
        var http = new DefaultHttpContext { RequestServices = services };
        var action = new ActionContext(http, new RouteData(), new ActionDescriptor());
        var view = services.GetRequiredService<ICompositeViewEngine>().GetView(null, fragment.View, isMainPage: false).View
            ?? throw new InvalidOperationException($"No view {fragment.View}.");
        await using var text = new StringWriter(CultureInfo.InvariantCulture);
        var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = fragment.Model };
        var temp = new TempDataDictionary(http, services.GetRequiredService<ITempDataProvider>());
        await view.RenderAsync(new ViewContext(action, view, data, temp, text, new HtmlHelperOptions()));
        return text.ToString();
    });

    public static IHtmlDocument Document(string html) => new HtmlParser().ParseDocument(html);
}
