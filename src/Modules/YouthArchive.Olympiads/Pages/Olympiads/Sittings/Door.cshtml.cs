using Microsoft.AspNetCore.Mvc;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Sittings.Live;
using YouthArchive.Olympiads.Sittings.Receipts;
using YouthArchive.Olympiads.Sittings.Taking;
using YouthArchive.Platform.Security;

namespace YouthArchive.Olympiads.Pages.Olympiads.Sittings;

/// <summary>Before the start: waiting for the opening, or for who lets the pupil in.</summary>
[SignedIn]
internal sealed class DoorModel(SittingMemory memory, LockedPapers papers, HandingIn handing, Beginning beginning, TimeProvider clock)
    : OwnSittingPage(memory, papers, handing, clock)
{
    /// <summary>As the page's script knows it.</summary>
    public string State => LiveState.Word(Sitting, Now);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (await OpenAsync(id, cancellation) is { } closed)
        {
            return closed;
        }
        if (Sitting.StartedUtc is not null)
        {
            return To(OlympiadLinks.Sit(id, 1));
        }
        if (State == "waits")
        {
            await beginning.AskAsync(id, Sitting.WindowId, cancellation);
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellation) => await OpenAsync(id, cancellation) is { } closed
        ? closed
        : To(await beginning.StartAsync(id, cancellation) ? OlympiadLinks.Sit(id, 1) : OlympiadLinks.Sitting(id));
}
