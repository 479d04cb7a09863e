using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using YouthArchive.Catalogue.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;

namespace YouthArchive.Catalogue.Citations;

/// <summary>
/// <c>/{language}/catalogue/cite.json</c>: what was understood, while a person types. By GET with <c>text=…</c>; the site's own pages post, so that
/// what a family wrote stands in no address and no log of addresses. Nothing is kept.
/// </summary>
internal static class CiteEndpoints
{
    private const int LargestForm = 64 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var path = $"/{{culture:regex(^({string.Join('|', PortalCultures.All)})$)}}{CatalogueLinks.CiteJson}";
        routes.MapGet(path, (HttpContext http, ICitations citations, IStringLocalizer s) => Answer(http, citations, s, new() { Text = http.Request.Query["text"] })).WithMetadata(new OpenToAllAttribute());
        routes.MapPost(path, PostAsync).WithMetadata(new OpenToAllAttribute());
    }

    private static async Task<IResult> PostAsync(HttpContext http, ICitations citations, IStringLocalizer s)
    {
        if (!http.Request.HasFormContentType || http.Request.ContentLength is not (>= 0 and <= LargestForm))
        {
            return TypedResults.BadRequest();
        }
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return Answer(http, citations, s, new()
        {
            Text = form["Text"],
            Archive = form["Archive"],
            Fonds = form["Fonds"],
            Inventory = form["Inventory"],
            File = form["File"],
            Sheets = form["Sheets"],
            Title = form["Title"],
            Author = form["Author"],
            Date = form["Date"],
            Extent = form["Extent"],
        });
    }

    private static IResult Answer(HttpContext http, ICitations citations, IStringLocalizer s, CitationInput input)
    {
        http.Response.Headers.CacheControl = "no-store";
        var reading = citations.Read(input, new(PortalCultures.Current));
        var c = reading.Citation;
        return TypedResults.Json(new
        {
            style = reading.Style is { } style ? Styles.Key(style) : null,
            archive = c.ArchiveName,
            code = c.Archive,
            fonds = c.Fonds,
            inventory = c.Inventory,
            file = c.File,
            sheets = c.Sheets.ToString(),
            title = c.IsTitleMade && c.Title.Length > 0 ? $"[{c.Title}]" : c.Title,
            author = c.Author,
            date = c.Date,
            extent = c.Extent,
            written = citations.Write(c, Styles.OfLanguage(PortalCultures.Current)),
            problems = input.IsEmpty ? [] : reading.Problems.Select(p => new { code = p.Code, part = p.Part.ToString(), text = Said(s, p.Message, p.Arguments) }).ToArray(),
            candidates = reading.Candidates.Select(a => new { reason = Said(s, a.Reason, a.Arguments), written = citations.Write(a.Citation, a.Style) }).ToArray(),
        });
    }

    private static string Said(IStringLocalizer s, string message, IReadOnlyList<string> arguments) => s[message, [.. arguments]].Value;
}
