using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using YouthArchive.FamilyHistory.Works;

namespace YouthArchive.FamilyHistory.Writing;

internal enum SaveOutcome
{
    Saved,

    /// <summary>Somebody else wrote in this part in between. Nothing was written; both texts are there.</summary>
    Changed,

    /// <summary>The work was withdrawn.</summary>
    Closed,
}

/// <param name="Work">As it is kept now.</param>
/// <param name="Base">Of the part, for the next save.</param>
internal sealed record SaveResult(SaveOutcome Outcome, Work Work, string Base);

/// <summary>Saves a part's texts, and its revision with it. The work's row is taken first: co-authors who save at once come one after the other.</summary>
internal sealed class WorkSaving(DbContext db, Revisions revisions, TimeProvider clock)
{
    /// <param name="part">About, text or report.</param>
    /// <param name="write">Sets the part's texts.</param>
    /// <param name="seen">The fingerprint the writer had; null saves whatever stands there.</param>
    public async Task<SaveResult> SaveAsync(
        Work work, string personId, string part, Action<Work> write, string? seen, CancellationToken cancellation)
    {
        await using var transaction = await TakeAsync(work, cancellation);
        var kept = PartBase.Of(work, part);
        if (work.State == WorkState.Withdrawn)
        {
            return new(SaveOutcome.Closed, work, kept);
        }
        write(work);
        var wanted = PartBase.Of(work, part);
        if (wanted == kept)
        {
            return new(SaveOutcome.Saved, work, kept);
        }
        if (seen is not null && seen != kept)
        {
            var entry = db.Entry(work);
            entry.CurrentValues.SetValues(entry.OriginalValues);
            return new(SaveOutcome.Changed, work, kept);
        }
        await KeepAsync(work, personId, isOwn: false, cancellation);
        await CommitAsync(transaction, cancellation);
        return new(SaveOutcome.Saved, work, wanted);
    }

    /// <summary>All four texts of a revision at once; what stood there is kept before it, the restored ones are a revision of their own.</summary>
    public async Task<SaveOutcome> RestoreAsync(Work work, string personId, WorkRevision back, CancellationToken cancellation)
    {
        await using var transaction = await TakeAsync(work, cancellation);
        if (work.State == WorkState.Withdrawn)
        {
            return SaveOutcome.Closed;
        }
        if ((work.Title, work.Summary, work.Body, work.Report) != (back.Title, back.Summary, back.Body, back.Report))
        {
            (work.Title, work.Summary, work.Body, work.Report) = (back.Title, back.Summary, back.Body, back.Report);
            await KeepAsync(work, personId, isOwn: true, cancellation);
            await CommitAsync(transaction, cancellation);
        }
        return SaveOutcome.Saved;
    }

    private async Task<IDbContextTransaction?> TakeAsync(Work work, CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            return null;
        }
        var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Set<Work>().Where(w => w.Id == work.Id).ExecuteUpdateAsync(s => s.SetProperty(w => w.ChangedUtc, w => w.ChangedUtc), cancellation);
        await db.Entry(work).ReloadAsync(cancellation);
        return transaction;
    }

    private async Task KeepAsync(Work work, string personId, bool isOwn, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        work.ChangedUtc = now;
        await revisions.KeepAsync(work, personId, now, isOwn, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private static Task CommitAsync(IDbContextTransaction? transaction, CancellationToken cancellation) =>
        transaction?.CommitAsync(cancellation) ?? Task.CompletedTask;
}
