using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Sittings.Ledger;
using YouthArchive.Olympiads.Sittings.Live;
using YouthArchive.Olympiads.Sittings.Receipts;
using YouthArchive.Platform.Security;

namespace YouthArchive.Olympiads.Pages.Olympiads.Sittings;

/// <summary>What is answered and what is not, before it is handed in.</summary>
[SignedIn]
internal sealed class ReviewModel(DbContext db, SittingMemory memory, LockedPapers papers, HandingIn handing, TimeProvider clock)
    : OwnSittingPage(memory, papers, handing, clock)
{
    public IReadOnlyDictionary<string, LastAnswer> Answers { get; private set; } = new Dictionary<string, LastAnswer>();

    public bool IsAnswered(PlacedItem placed) => Answers.TryGetValue(placed.ItemKey, out var last) && last.Response != "{}";

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (await OpenRunningAsync(id, cancellation) is { } closed)
        {
            return closed;
        }
        Answers = await db.InTimeAsync(id, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellation)
    {
        if (await OpenRunningAsync(id, cancellation) is { } closed)
        {
            return closed;
        }
        await Handing.HandInAsync(Sitting, Now, cancellation);
        return To(OlympiadLinks.Receipt(id));
    }
}
