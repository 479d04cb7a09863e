using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Scores;
using YouthArchive.Platform.Audit;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Samples;

internal enum SampleChange
{
    Changed,
    Unchanged,

    /// <summary>Somebody has scored the entry as what it was: it stays that.</summary>
    Scored,
}

/// <summary>Marks entries as samples, and takes the mark off, while nobody has scored them.</summary>
internal sealed class SampleDesk(DbContext db, Journal journal, AuditTrail audit, TimeProvider clock)
{
    public async Task<SampleChange> MarkAsync(Edition edition, string entryId, bool isSample, string actor, CancellationToken cancellation)
    {
        // No score may come between the look and the mark.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await journal.LockAsync(edition, cancellation);
        var marked = await db.Set<SampleEntry>().FirstOrDefaultAsync(s => s.EditionId == edition.Id && s.EntryId == entryId, cancellation);
        if (marked is not null == isSample)
        {
            return SampleChange.Unchanged;
        }
        if (await db.Set<Judgement>().AnyAsync(j => j.EntryId == entryId && j.Rubric > 0, cancellation))
        {
            return SampleChange.Scored;
        }
        if (marked is not null)
        {
            db.Remove(marked);
        }
        else
        {
            db.Add(new SampleEntry { EditionId = edition.Id, EntryId = entryId, MarkedBy = actor, MarkedUtc = clock.GetUtcNow().UtcDateTime });
        }
        audit.Add(actor, isSample ? "Sample.Marked" : "Sample.Unmarked", "Entry", entryId, new { edition = edition.Key });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return SampleChange.Changed;
    }
}
