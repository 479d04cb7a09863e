using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;

namespace YouthArchive.People.Cards;

/// <summary>The teacher's click on a locked card. No night opens one by itself: somebody looked who was trying.</summary>
internal sealed class CardUnlock(DbContext db, AuditTrail audit)
{
    public async Task UnlockAsync(string personId, string actorId, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var unlocked = await db.Set<SignInCard>().Where(c => c.PersonId == personId && c.LockedUtc != null)
            .ExecuteUpdateAsync(card => card
                .SetProperty(c => c.LockedUtc, (DateTime?)null)
                .SetProperty(c => c.WrongTries, c => c.Kind == Classes.SecretKind.Pictures ? c.WrongTries : 0), cancellation);
        if (unlocked == 1)
        {
            audit.Add(actorId, "Card.Unlocked", "Person", personId);
            await db.SaveChangesAsync(cancellation);
        }
        await transaction.CommitAsync(cancellation);
    }
}
