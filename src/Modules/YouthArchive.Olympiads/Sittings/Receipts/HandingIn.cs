using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Sittings.Ledger;
using YouthArchive.Olympiads.Sittings.Live;

namespace YouthArchive.Olympiads.Sittings.Receipts;

/// <summary>
/// Hands a sitting in, once. The sitting's row is taken first: answers on their way are either in the ledger before it, and in the
/// receipt, or they come after it, and are late.
/// </summary>
internal sealed class HandingIn(DbContext db, SittingMemory memory, ChangeFeed feed, TimeProvider clock)
{
    /// <param name="at">The bell, when it was the bell that ended it.</param>
    /// <returns>False when it had been handed in before.</returns>
    public async Task<bool> HandInAsync(SittingNow sitting, DateTime at, CancellationToken cancellation)
    {
        var second = new DateTime(at.Ticks - at.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc);
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellation))
        {
            var taken = await db.Set<Sitting>().Where(s => s.Id == sitting.Id && s.StartedUtc != null && s.HandedInUtc == null)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.HandedInUtc, second).SetProperty(x => x.Version, x => x.Version + 1), cancellation);
            if (taken == 0)
            {
                return false;
            }
            var answers = (await db.InTimeAsync(sitting.Id, cancellation)).OfItems();
            var receipt = Receipt.Hash(new(sitting.Code, sitting.Paper, second, answers));
            await db.Set<Sitting>().Where(s => s.Id == sitting.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Receipt, receipt), cancellation);
            db.Add(new SittingChange { WindowId = sitting.WindowId, SittingId = sitting.Id, AtUtc = clock.GetUtcNow().UtcDateTime });
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        memory.Forget(sitting.Id);
        feed.Wake();
        return true;
    }
}
