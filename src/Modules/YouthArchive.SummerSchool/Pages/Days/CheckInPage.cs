using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using YouthArchive.SummerSchool.Attendance;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Pages.Days;

/// <summary>Pages for whoever stands at the door; for everybody else there is no such page.</summary>
internal abstract class CheckInPage(ProgrammeShelf shelf, CheckInGate gate) : DaysPage(shelf)
{
    public CheckInPass Pass { get; private set; } = null!;
    public IReadOnlyList<PublishedSession> Sessions { get; private set; } = [];

    /// <summary>The device came by a link that was taken back: it is told so, and forgets what it held.</summary>
    public bool IsShut { get; private set; }

    protected async Task<bool> OpenAsync(string slug, CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        if (!await LoadEditionAsync(slug, cancellation))
        {
            return false;
        }
        if (await gate.OpenAsync(HttpContext, Edition, cancellation) is not { } pass)
        {
            IsShut = await gate.WasTakenBackAsync(HttpContext, Edition, cancellation);
            return false;
        }
        Pass = pass;
        Sessions = [.. Timetable.InOrder(await Shelf.SessionsAsync(Edition.Id, cancellation))];
        // The one page of the site that may ask for the camera.
        Response.Headers["Permissions-Policy"] = "camera=(self), microphone=(), geolocation=(), payment=()";
        return true;
    }

    protected void Leave() => gate.Dismiss(HttpContext);

    /// <summary>For a device whose link was taken back a page that clears it; for everybody else nothing.</summary>
    protected IActionResult Shut()
    {
        if (!IsShut)
        {
            return NotFound();
        }
        gate.Dismiss(HttpContext);
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
