using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Olympiads.Sittings.Taking;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.Olympiads.Pages.Olympiads.Sittings;

/// <summary>The windows of a pupil's olympiads, and how the pupil stands in each.</summary>
[SignedIn]
internal sealed class IndexModel(OwnWindows windows, Beginning beginning, TimeProvider clock) : PageModel
{
    public IReadOnlyList<OwnWindow> Windows { get; private set; } = [];
    public DateTime Now { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Now = clock.GetUtcNow().UtcDateTime;
        Windows = await windows.OfAsync(User.PersonId(), cancellation);
    }

    public async Task<IActionResult> OnPostAsync(int window, CancellationToken cancellation)
    {
        if (await beginning.OpenAsync(window, User.PersonId(), cancellation) is not { } id)
        {
            return NotFound();
        }
        return Redirect(PortalLink.To(await beginning.StartAsync(id, cancellation) ? OlympiadLinks.Sit(id, 1) : OlympiadLinks.Sitting(id)));
    }
}
