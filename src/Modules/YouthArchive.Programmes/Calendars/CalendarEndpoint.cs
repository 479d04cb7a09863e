using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Calendars;

/// <summary>The stages and deadlines of an edition as a calendar file, in the language of the address.</summary>
internal static class CalendarEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet($"/{{culture:regex(^({string.Join('|', PortalCultures.All)})$)}}/programmes/{{programme}}/{{slug}}.ics", SendAsync).WithMetadata(new OpenToAllAttribute());

    private static async Task<IResult> SendAsync(
        string programme, string slug, HttpContext http, IEditions editions, CalendarRevisions revisions, IStringLocalizer s, TimeProvider clock, CancellationToken cancellation)
    {
        if (ProgrammeNames.FromUrl(programme) is not { } name || await editions.FindAsync(name, slug, cancellation) is not { } edition)
        {
            return TypedResults.NotFound();
        }
        var address = $"{http.Request.Scheme}://{http.Request.Host}{PortalLink.To(ProgrammeLinks.Edition(edition))}";
        var events = EditionCalendar.Events(edition, title => s["Deadline: {0}", title], await revisions.ReadAsync(cancellation));
        return TypedResults.File(
            Encoding.UTF8.GetBytes(EditionCalendar.Write(edition.Title.ToString(), address, events, clock.GetUtcNow().UtcDateTime)),
            "text/calendar; charset=utf-8", $"{programme}-{edition.Slug}.ics");
    }
}
