using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.SummerSchool.Attendance;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Pages.Days;

/// <summary>At which door? Open to all, for a device that came by a link has no account; the gate decides.</summary>
[OpenToAll]
internal sealed class CheckInIndexModel(ProgrammeShelf shelf, CheckInGate gate, IStringLocalizer S) : CheckInPage(shelf, gate)
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) => await OpenAsync(slug, cancellation) ? Page() : Shut();

    /// <summary>Whoever came by a link has finished and hands the device back.</summary>
    public async Task<IActionResult> OnPostLeaveAsync(string slug, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, cancellation))
        {
            return Shut();
        }
        Leave();
        TempData.Say(S["This device no longer checks in, and nothing of the check-in is left on it."]);
        return To($"/programmes/{Edition.Key}");
    }
}
