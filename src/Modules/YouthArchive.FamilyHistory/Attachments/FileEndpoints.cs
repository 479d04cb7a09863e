using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Uploads;

namespace YouthArchive.FamilyHistory.Attachments;

/// <summary>
/// A work's files, for its authors and its tutor. Only the copy without metadata is ever sent, under headers that let nothing in it run; the
/// original stays in the store. For everybody else there is no such file.
/// </summary>
internal static class FileEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var languages = $"/{{culture:regex(^({string.Join('|', PortalCultures.All)})$)}}";
        routes.MapGet(languages + FamilyLinks.Own + "/{id}/files/{file}", SendAsync).WithMetadata(new SignedInAttribute());
        routes.MapGet(languages + FamilyLinks.Own + "/{id}/files/{file}/tiles/{**path}", TileAsync).WithMetadata(new SignedInAttribute());
    }

    private static async Task<IResult> SendAsync(
        string id, string file, HttpContext http, DbContext db, IFileStore files, CancellationToken cancellation)
    {
        if (await FindAsync(db, id, file, http.User, cancellation) is not { CleanKey: { } key } attachment || await files.OpenAsync(key, cancellation) is not { } content)
        {
            return TypedResults.NotFound();
        }
        http.Response.Headers.ContentSecurityPolicy = CleanCopies.Policy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Stream(content, attachment.MediaType, enableRangeProcessing: true);
    }

    private static async Task<IResult> TileAsync(
        string culture, string id, string file, string? path, HttpContext http, DbContext db, IPictureTiles tiles, CancellationToken cancellation)
    {
        if (await FindAsync(db, id, file, http.User, cancellation) is not { TilesKey: { } key })
        {
            return TypedResults.NotFound();
        }
        var address = string.Create(CultureInfo.InvariantCulture, $"{http.Request.Scheme}://{http.Request.Host}{PortalLinkIn(culture, FamilyLinks.File(id, file))}/tiles");
        return tiles.Serve(key, path, address, isPublic: false);
    }

    private static string PortalLinkIn(string culture, string path) => Platform.Web.PortalLink.In(culture, path);

    /// <summary>Null for whoever is neither an author nor the tutor.</summary>
    private static Task<Attachment?> FindAsync(DbContext db, string id, string file, ClaimsPrincipal person, CancellationToken cancellation)
    {
        var me = person.PersonId();
        return db.Set<Attachment>().AsNoTracking().FirstOrDefaultAsync(
            a => a.Id == file && a.WorkId == id && a.RemovedUtc == null
                && (db.Set<WorkAuthor>().Any(w => w.WorkId == id && w.PersonId == me && w.JoinedUtc != null) || db.Set<Work>().Any(w => w.Id == id && w.TutorId == me)),
            cancellation);
    }
}
