using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Olympiads.Sittings.Live;
using YouthArchive.Olympiads.Sittings.Receipts;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.Olympiads.Pages.Olympiads.Sittings;

/// <summary>What the pages of a pupil's own sitting share. Somebody else's does not exist.</summary>
internal abstract class OwnSittingPage(SittingMemory memory, LockedPapers papers, HandingIn handing, TimeProvider clock) : PageModel
{
    public SittingNow Sitting { get; private set; } = null!;
    public PaperInUse Paper { get; private set; } = null!;
    public DateTime Now { get; private set; }

    protected HandingIn Handing => handing;

    /// <returns>Null when the page may go on.</returns>
    protected async Task<IActionResult?> OpenAsync(string id, CancellationToken cancellation)
    {
        Now = clock.GetUtcNow().UtcDateTime;
        if (await memory.FindAsync(id, cancellation) is not { } sitting || sitting.PersonId != User.PersonId()
            || await papers.FindAsync(sitting.Paper.PaperId, cancellation) is not { } paper)
        {
            return NotFound();
        }
        (Sitting, Paper) = (sitting, paper);
        return null;
    }

    /// <returns>Null while the sitting is going on; else where it leads. What the bell has ended is handed in here.</returns>
    protected async Task<IActionResult?> OpenRunningAsync(string id, CancellationToken cancellation)
    {
        if (await OpenAsync(id, cancellation) is { } closed)
        {
            return closed;
        }
        if (Sitting.StartedUtc is null)
        {
            return To(OlympiadLinks.Sitting(id));
        }
        if (Sitting.HandedInUtc is null && Sitting.Time.At(Now) == TimeState.Over)
        {
            await handing.HandInAsync(Sitting, Sitting.Time.BellUtc(Now)!.Value, cancellation);
            return To(OlympiadLinks.Receipt(id));
        }
        return Sitting.HandedInUtc is null ? null : To(OlympiadLinks.Receipt(id));
    }

    protected RedirectResult To(string path) => Redirect(PortalLink.To(path));
}
