using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.Checks;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Judging.Contracts;
using YouthArchive.Platform.Files;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Uploads;

namespace YouthArchive.FamilyHistory.Reading;

/// <summary>Scans and files of a work for its readers: only for whom the work is assigned to now, and only clean copies.</summary>
internal static class ReadersFiles
{
    /// <summary>A picture is hundreds of tiles: the right to see it is looked up once in this time.</summary>
    private static readonly TimeSpan RightHolds = TimeSpan.FromSeconds(20);

    /// <summary>Path of a work's files, with the language that the reader reads the site in.</summary>
    public static string At(string workId) => Platform.Web.PortalLink.To($"/family-history/reading/{workId}");

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/{culture}/family-history/reading/{workId}/{attachmentId}/{**path}", AnswerAsync).WithMetadata(new SignedInAttribute());

    private static async Task<IResult> AnswerAsync(
        string culture, string workId, string attachmentId, string? path, HttpContext http,
        DbContext db, IReadingRights rights, IdentitiesOfWorks identities, IMemoryCache cache, WorkFiles files)
    {
        var cancellation = http.RequestAborted;
        if (!PortalCultures.IsKnown(culture)
            || await db.Set<Work>().AsNoTracking().FirstOrDefaultAsync(w => w.Id == workId, cancellation) is not { } work
            || await SightAsync(work, http.User.PersonId(), rights, cache, cancellation) is not { } sight
            || await db.Set<Attachment>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == attachmentId && a.WorkId == workId, cancellation) is not { } file)
        {
            return TypedResults.NotFound();
        }
        // Of a picture there is nothing to search; its right alone decides.
        var recogniser = sight == EvidenceSight.Open || file.Text is null ? null : new Recogniser(await identities.OfAsync(work, cancellation));
        return FilesForReaders.MayOpen(file, recogniser)
            ? await files.AnswerAsync(http, file, path, $"/{culture}/family-history/reading/{workId}/{attachmentId}", isPublic: false)
            : TypedResults.NotFound();
    }

    private static async Task<EvidenceSight?> SightAsync(Work work, string person, IReadingRights rights, IMemoryCache cache, CancellationToken cancellation)
    {
        var key = $"family-sight|{work.Id}|{person}";
        if (cache.TryGetValue<EvidenceSight>(key, out var known))
        {
            return known;
        }
        var sight = await rights.OfAsync(person, work.EditionId, work.Id, cancellation);
        if (sight is { } may)
        {
            cache.Set(key, may, RightHolds);
        }
        return sight;
    }
}
