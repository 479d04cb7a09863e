using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Attendance;

/// <summary>The badges of all who come, as a file for the printer.</summary>
internal static class Badges
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        $"/{{culture:regex(^({string.Join('|', PortalCultures.All)})$)}}/admin/summer-school/{{slug}}/badges.pdf", SendAsync).WithMetadata(new RequiresAttribute(Permissions.Organise));

    private static async Task<IResult> SendAsync(
        string slug, HttpContext http, ProgrammeShelf shelf, SeatList seats, SchoolSeal seal, IPublicNames names, BadgeSheet sheet, CancellationToken cancellation)
    {
        if (await shelf.EditionAsync(slug, cancellation) is not { } edition)
        {
            return TypedResults.NotFound();
        }
        var key = await seal.KeyAsync(edition.Id, cancellation);
        var comes = await seats.ConfirmedAsync(edition.Id, cancellation);
        var shown = await names.OfAsync(comes.Select(s => s.PersonId), cancellation);
        var badges = comes.Select(s => new Badge(s.Code, shown.GetValueOrDefault(s.PersonId)?.Text ?? "", SignedCode.Make(key, SignedCode.CheckIn, s.Code))).ToList();
        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.File(sheet.Draw(edition.Title.ToString(), PortalCultures.Current, badges), "application/pdf", $"badges-{edition.Slug}.pdf");
    }
}
