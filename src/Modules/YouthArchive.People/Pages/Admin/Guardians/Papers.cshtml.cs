using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.People.Guardians;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Pages.Admin.Guardians;

/// <summary>Scanned papers for organisers who check them. The list itself names no child in full without consent.</summary>
[Requires(Permissions.ViewConsentScans)]
internal sealed class PapersModel(DbContext db, IPublicNames names) : PageModel
{
    public IReadOnlyList<Consent> Papers { get; private set; } = [];
    public IReadOnlyDictionary<string, PublicName> Names { get; private set; } = new Dictionary<string, PublicName>();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Papers = await db.Set<Consent>().AsNoTracking().Where(c => c.ScanKey != null).OrderByDescending(c => c.Id).Take(200).ToListAsync(cancellation);
        Names = await names.OfAsync(Papers.Select(p => p.StudentId), cancellation);
    }
}
