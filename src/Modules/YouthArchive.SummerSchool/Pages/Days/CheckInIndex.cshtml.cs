using Microsoft.AspNetCore.Mvc;
using YouthArchive.Platform.Security;
using YouthArchive.SummerSchool.Attendance;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Pages.Days;

/// <summary>At which door? Open to all, for a device that came by a link has no account; the gate decides.</summary>
[OpenToAll]
internal sealed class CheckInIndexModel(ProgrammeShelf shelf, CheckInGate gate) : CheckInPage(shelf, gate)
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) => await OpenAsync(slug, cancellation) ? Page() : NotFound();
}
