using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using YouthArchive.Platform.ContentItems;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.Content.Publishing;

/// <summary>What has no language: the bare address, and the two files that search engines read.</summary>
internal static class SiteFiles
{
    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", ToLanguage).WithMetadata(new OpenToAllAttribute());
        routes.MapGet("/robots.txt", Robots).WithMetadata(new OpenToAllAttribute());
        routes.MapGet("/sitemap.xml", SitemapAsync).WithMetadata(new OpenToAllAttribute())
            .WithMetadata(new OutputCacheAttribute { PolicyName = PublicPageCaching.Name, Tags = [CacheTags.Content] });
    }

    /// <summary>The first of the browser's languages that the portal speaks, else Kazakh.</summary>
    private static IResult ToLanguage(HttpContext context)
    {
        var wanted = context.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.ToString().Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(PortalCultures.IsKnown);
        context.Response.Headers.Vary = "Accept-Language";
        return Results.Redirect($"/{wanted ?? PortalCultures.Default}");
    }

    private static IResult Robots(HttpRequest request) => Results.Text(
        $"User-agent: *\nDisallow: /*/admin\nDisallow: /*/account\nDisallow: /*/search\n\nSitemap: {Origin(request)}/sitemap.xml\n");

    private static async Task<IResult> SitemapAsync(HttpRequest request, IContentStore store, CancellationToken cancellation)
    {
        var pages = await store.PublishedPathsAsync(cancellation);
        var urls = pages.Where(p => PortalCultures.IsKnown(p.Path!.Split('/')[0])).Select(p => new XElement(Schema + "url",
            new XElement(Schema + "loc", $"{Origin(request)}/{p.Path}"),
            p.ModifiedUtc is { } changed ? new XElement(Schema + "lastmod", changed.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) : null));
        var document = new XDocument(new XElement(Schema + "urlset", urls));
        return Results.Text("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + document, "application/xml", Encoding.UTF8);
    }

    private static string Origin(HttpRequest request) => $"{request.Scheme}://{request.Host}";
}
