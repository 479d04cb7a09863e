using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Audit;

namespace YouthArchive.People.OwnData;

/// <summary>Hands a person's file out, as JSON or as a PDF; each time is recorded, and no cache keeps it.</summary>
internal sealed class Downloads(DbContext db, PersonalFile file, DataPaper paper, AuditTrail audit)
{
    public Task<FileContentResult> JsonAsync(PageModel page, string personId, string actorId, CancellationToken cancellation) =>
        FileAsync(page, personId, actorId, "json", cancellation);

    public Task<FileContentResult> PdfAsync(PageModel page, string personId, string actorId, CancellationToken cancellation) =>
        FileAsync(page, personId, actorId, "pdf", cancellation);

    private async Task<FileContentResult> FileAsync(PageModel page, string personId, string actorId, string form, CancellationToken cancellation)
    {
        var held = await file.OfAsync(personId, forGuardian: personId != actorId, cancellation);
        var name = await db.Set<PortalUser>().Where(u => u.Id == personId).Select(u => u.DisplayName).FirstAsync(cancellation);
        audit.Add(actorId, "PersonalData.Downloaded", "Person", personId, new { form });
        await db.SaveChangesAsync(cancellation);
        page.Response.Headers.CacheControl = "no-store";
        return form == "json"
            ? page.File(PersonalFile.ToBytes(held), "application/json", "youtharchive.json")
            : page.File(paper.Draw(name, held), "application/pdf", "youtharchive.pdf");
    }
}
