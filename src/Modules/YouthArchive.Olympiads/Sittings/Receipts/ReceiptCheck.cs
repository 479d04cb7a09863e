using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Sittings.Ledger;
using YouthArchive.Olympiads.Sittings.Live;

namespace YouthArchive.Olympiads.Sittings.Receipts;

/// <param name="Holds">What the ledger holds today still gives the same hash.</param>
internal sealed record ReceiptView(HandedIn HandedIn, string Hash, bool Holds, int Late);

/// <summary>Makes a receipt anew from the paper's seed and the ledger.</summary>
internal sealed class ReceiptCheck(DbContext db, SittingReading reading)
{
    /// <summary>Null when nothing was handed in with this code and this hash.</summary>
    public async Task<ReceiptView?> FindAsync(string code, string hash, CancellationToken cancellation)
    {
        var found = await reading.ReadAsync(q => q.Where(s => s.Code == code && s.Receipt == hash), cancellation);
        return found.Count == 1 ? await OfAsync(found[0], hash, cancellation) : null;
    }

    public async Task<ReceiptView?> OfAsync(SittingNow sitting, CancellationToken cancellation)
    {
        var hash = await db.Set<Sitting>().Where(s => s.Id == sitting.Id).Select(s => s.Receipt).FirstOrDefaultAsync(cancellation);
        return hash is null ? null : await OfAsync(sitting, hash, cancellation);
    }

    private async Task<ReceiptView> OfAsync(SittingNow sitting, string hash, CancellationToken cancellation)
    {
        var answers = (await db.InTimeAsync(sitting.Id, cancellation)).OfItems();
        var late = await db.Set<AnswerLine>().Where(a => a.SittingId == sitting.Id && a.IsLate && a.ItemKey != SittingNow.Flags)
            .Select(a => a.ItemKey).Distinct().CountAsync(cancellation);
        var handedIn = new HandedIn(sitting.Code, sitting.Paper, sitting.HandedInUtc!.Value, answers);
        return new(handedIn, hash, Receipt.Hash(handedIn) == hash, late);
    }
}
