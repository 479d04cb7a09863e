using Microsoft.EntityFrameworkCore;

namespace YouthArchive.People.Cards;

/// <summary>What a teacher sees of a card; never its secret.</summary>
/// <param name="CanBePrinted">Its secret is still sealed: it was not used yet, and not 14 days went by.</param>
/// <param name="LockedUtc">Since when ten wrong tries hold it locked; null when it is open.</param>
internal sealed record CardOutline(string PersonId, DateTime IssuedUtc, DateTime? FirstUsedUtc, bool CanBePrinted, DateTime? LockedUtc);

internal sealed class CardRegister(DbContext db, TimeProvider clock)
{
    public async Task<IReadOnlyList<CardOutline>> OutlinesAsync(string classId, CancellationToken cancellation)
    {
        var printable = clock.GetUtcNow().UtcDateTime - SignInCard.SealedFor;
        return await db.Set<SignInCard>().AsNoTracking().Where(c => c.ClassId == classId).OrderBy(c => c.PersonId)
            .Select(c => new CardOutline(c.PersonId, c.IssuedUtc, c.FirstUsedUtc, c.Sealed != null && c.IssuedUtc > printable, c.LockedUtc))
            .ToListAsync(cancellation);
    }
}
