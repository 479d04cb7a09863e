using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Applications;

namespace YouthArchive.SummerSchool.Pages.Admin.SummerSchool;

/// <summary>Health and pick-up of those who come; each reading is on record.</summary>
[Requires(Permissions.ReadCare)]
internal sealed class CareModel(IAllEditions editions, CareDesk desk) : PageModel
{
    public Edition Edition { get; private set; } = null!;
    public IReadOnlyList<CareOfSeat> Notes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await editions.FindAsync(ProgrammeNames.SummerSchool, slug, cancellation) is not { } edition)
        {
            return NotFound();
        }
        Edition = edition;
        Notes = await desk.OfConfirmedAsync(edition, User.PersonId(), cancellation);
        Response.Headers.CacheControl = "no-cache, no-store";
        return Page();
    }
}
