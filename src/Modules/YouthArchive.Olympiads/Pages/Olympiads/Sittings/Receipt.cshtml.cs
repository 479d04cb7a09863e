using Microsoft.AspNetCore.Mvc;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Sittings.Live;
using YouthArchive.Olympiads.Sittings.Receipts;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Pages.Olympiads.Sittings;

/// <summary>What was handed in: counts, the time, and the hash it can be checked by.</summary>
[SignedIn]
internal sealed class ReceiptModel(
    SittingMemory memory, LockedPapers papers, HandingIn handing, ReceiptCheck check, IEditions editions, TimeProvider clock)
    : OwnSittingPage(memory, papers, handing, clock)
{
    public ReceiptView View { get; private set; } = null!;
    public string Zone { get; private set; } = "UTC";

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (await OpenAsync(id, cancellation) is { } closed)
        {
            return closed;
        }
        if (Sitting.HandedInUtc is null || await check.OfAsync(Sitting, cancellation) is not { } view)
        {
            return To(Sitting.StartedUtc is null ? OlympiadLinks.Sitting(id) : OlympiadLinks.Sit(id, 1));
        }
        View = view;
        Zone = (await editions.FindAsync(Sitting.EditionId, cancellation))?.Zone ?? Zone;
        return Page();
    }
}
