using Microsoft.AspNetCore.Mvc;
using YouthArchive.Platform.Security;
using YouthArchive.SummerSchool.Attendance;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Pages.Days;

/// <summary>Makes a device an assistant's. A press of the button, not the mere opening, so that a program that previews links is not admitted.</summary>
[OpenToAll]
internal sealed class AssistModel(ProgrammeShelf shelf, CheckInGate gate) : DaysPage(shelf)
{
    public string Secret { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string slug, string secret, CancellationToken cancellation) =>
        await OpenAsync(slug, secret, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, string secret, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, secret, cancellation))
        {
            return NotFound();
        }
        gate.Admit(HttpContext, secret);
        return To(DayLinks.CheckIn(Edition));
    }

    private async Task<bool> OpenAsync(string slug, string secret, CancellationToken cancellation)
    {
        if (!await LoadEditionAsync(slug, cancellation) || await gate.FindAsync(Edition.Id, secret, cancellation) is null)
        {
            return false;
        }
        Secret = secret;
        Response.Headers.CacheControl = "no-cache, no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        return true;
    }
}
