using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Security;

namespace YouthArchive.Olympiads.Items.Pictures;

/// <summary>
/// A picture by its content: what the address holds never changes, so that a browser asks for it once. Who may not see it finds nothing.
/// </summary>
internal static class PictureEndpoint
{
    private static readonly string[] Staff = [Permissions.EditItems, Permissions.ReviewItems, Permissions.ManageOlympiads];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(OlympiadLinks.Picture("{key}", "{sha256}", "{file}"), ShowAsync).WithMetadata(new OpenToAllAttribute());

    private static async Task<IResult> ShowAsync(
        string key, string sha256, string file, HttpContext http, DbContext db, IFileStore files, IRolePermissions permissions, IPictureSight sight)
    {
        var gone = http.RequestAborted;
        var found = await (
            from picture in db.Set<StoredPicture>()
            join item in db.Set<BankItem>() on picture.ItemId equals item.Id
            where item.Key == key && picture.File == file && picture.Sha256 == sha256
            select new { item.IsForPractice, picture.StoreKey, picture.MediaType }).FirstOrDefaultAsync(gone);
        if (found is null || !(found.IsForPractice || await MayAsync(http.User, key, permissions, sight, gone))
            || await files.OpenAsync(found.StoreKey, gone) is not { } content)
        {
            http.Response.Headers.CacheControl = "no-store";
            return TypedResults.NotFound();
        }
        http.Response.Headers.CacheControl = found.IsForPractice ? "public, max-age=31536000, immutable" : "private, max-age=31536000, immutable";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return TypedResults.Stream(content, found.MediaType);
    }

    private static async Task<bool> MayAsync(ClaimsPrincipal person, string key, IRolePermissions permissions, IPictureSight sight, CancellationToken cancellation) =>
        Staff.Any(p => permissions.Holds(person, p)) || person.PersonIdOrNull() is { } id && await sight.HoldsAsync(id, key, cancellation);
}
