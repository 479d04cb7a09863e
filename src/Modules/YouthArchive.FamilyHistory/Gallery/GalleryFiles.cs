using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.Reading;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Gallery;

/// <summary>Scans and files of public works: while the work is public, and only copies that may be shown. Nothing in between keeps them.</summary>
internal static class GalleryFiles
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/{culture}/family-history/{slug}/gallery/{code}/files/{attachmentId}/{**path}", AnswerAsync).WithMetadata(new OpenToAllAttribute());

    private static async Task<IResult> AnswerAsync(
        string culture, string slug, string code, string attachmentId, string? path, HttpContext http,
        DbContext db, IEditions editions, PublicWorks works, PublicTexts texts, SealedTexts sealedTexts, WorkFiles files)
    {
        var cancellation = http.RequestAborted;
        if (!PortalCultures.IsKnown(culture)
            || await editions.FindAsync(ProgrammeNames.FamilyHistory, slug, cancellation) is not { } edition
            || await works.FindAsync(edition, code, cancellation) is not { } shown
            || await sealedTexts.OfAsync(shown.Work, cancellation) is not { } text
            || text.Files.All(f => f.AttachmentId != attachmentId)
            || await db.Set<Attachment>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == attachmentId && a.WorkId == shown.Work.Id, cancellation) is not { } file)
        {
            return TypedResults.NotFound();
        }
        var wish = new ViewWish(await texts.RecogniserAsync(shown, cancellation), FileAddresses.Below(""), IsPublic: true);
        return (file.Kind == AttachmentKind.WorkFile || wish.Shows(file)) && FilesForReaders.MayOpen(file, wish.Recogniser, isStrict: true)
            ? await files.AnswerAsync(http, file, path, $"/{culture}/family-history/{slug}/gallery/{code}/files/{attachmentId}", isPublic: false)
            : TypedResults.NotFound();
    }
}
