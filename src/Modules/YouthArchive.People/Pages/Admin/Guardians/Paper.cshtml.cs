using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Guardians;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Pages.Admin.Guardians;

/// <summary>A scan, for organisers who hold the permission.</summary>
[Requires(Permissions.ViewConsentScans)]
internal sealed class PaperModel(DbContext db, ScanReading scans) : PageModel
{
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        var found = await db.Set<Consent>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancellation);
        Response.Headers.CacheControl = "no-store";
        return await scans.OpenAsync(found, User.PersonId(), cancellation) is { } file ? file : NotFound();
    }
}
