using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Classes;
using YouthArchive.People.Guardians;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Pages.Guardians;

/// <summary>A scan, for the teachers of the student's school.</summary>
[SignedIn]
internal sealed class ScanModel(DbContext db, IStudentScope scope, ScanReading scans) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string id, long consent, CancellationToken cancellation)
    {
        var me = User.PersonId();
        if (await db.Set<Consent>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == consent, cancellation) is not { } found
            || !await scope.MayManageClassAsync(me, id, cancellation)
            || !await scope.MayManageAsync(me, found.StudentId, cancellation))
        {
            return NotFound();
        }
        Response.Headers.CacheControl = "no-store";
        return await scans.OpenAsync(found, me, cancellation) is { } file ? file : NotFound();
    }
}
