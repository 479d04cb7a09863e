using Microsoft.EntityFrameworkCore;

namespace YouthArchive.People.Accounts;

internal static class Saving
{
    /// <summary>Saves the unit of work; says so when somebody else changed the same account first.</summary>
    public static async Task<Refusal> TryAsync(DbContext db, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return Refusal.None;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Refusal.ChangedMeanwhile;
        }
    }
}
