using Microsoft.EntityFrameworkCore;
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

/// <summary>Saves a part's texts, and its revision with it.</summary>
internal sealed class WorkSaving(DbContext db, Revisions revisions, TimeProvider clock)
{
    private const int MostTries = 6;

    /// <summary>All four texts of a revision at once; what stood there is kept before it, the restored ones are a revision of their own.</summary>
    public async Task<SaveOutcome> RestoreAsync(Work work, string personId, WorkRevision back, CancellationToken cancellation)
    {
        for (var tries = 1; work.State != WorkState.Withdrawn; tries++)
        {
            if ((work.Title, work.Summary, work.Body, work.Report) == (back.Title, back.Summary, back.Body, back.Report))
            {
                return SaveOutcome.Saved;
            }
            (work.Title, work.Summary, work.Body, work.Report) = (back.Title, back.Summary, back.Body, back.Report);
            if (await TrySaveAsync(work, personId, isOwn: true, isLast: tries >= MostTries, cancellation))
            {
                return SaveOutcome.Saved;
            }
            work = await db.Set<Work>().SingleAsync(w => w.Id == work.Id, cancellation);
        }
        return SaveOutcome.Closed;
    }

    /// <param name="part">About, text or report.</param>
    /// <param name="write">Sets the part's texts; may run more than once.</param>
    /// <param name="seen">The fingerprint the writer had; null saves whatever stands there.</param>
    public async Task<SaveResult> SaveAsync(
        Work work, string personId, string part, Action<Work> write, string? seen, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            if (work.State == WorkState.Withdrawn)
            {
                return new(SaveOutcome.Closed, work, PartBase.Of(work, part));
            }
            var kept = PartBase.Of(work, part);
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
            if (await TrySaveAsync(work, personId, isOwn: false, tries >= MostTries, cancellation))
            {
                return new(SaveOutcome.Saved, work, wanted);
            }
            work = await db.Set<Work>().SingleAsync(w => w.Id == work.Id, cancellation);
        }
    }

    /// <returns>False when somebody saved meanwhile: look again, and write into what stands there now.</returns>
    private async Task<bool> TrySaveAsync(Work work, string personId, bool isOwn, bool isLast, CancellationToken cancellation)
    {
        try
        {
            var now = clock.GetUtcNow().UtcDateTime;
            work.ChangedUtc = now;
            await revisions.KeepAsync(work, personId, now, isOwn, cancellation);
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException) when (!isLast)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
