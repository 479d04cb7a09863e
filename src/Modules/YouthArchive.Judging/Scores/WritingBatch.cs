using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Persistence;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Scores;

/// <summary>
/// Many writings of one edition in one transaction. The journal's head is locked before anything is read, so that whoever writes at the
/// same time, in this process or another, comes wholly before or wholly after. Whether a judge may write is asked inside the lock.
/// </summary>
internal sealed class WritingBatch(
    DbContext db, IEditions editions, Journal journal, WritingGrounds grounds, ScoreHistory history, AuditTrail audit, TimeProvider clock)
{
    /// <summary>One answer for each writing, in their order; everything is committed when it returns.</summary>
    public async Task<IReadOnlyList<SaveResult>> WriteAsync(int editionId, IReadOnlyList<Writing> writings, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await editions.FindAsync(editionId, cancellation) is not { } edition)
        {
            return [.. writings.Select(_ => new SaveResult(SaveOutcome.NotFound, now))];
        }
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await journal.LockAsync(edition, cancellation);
        var judges = writings.Select(w => w.JudgeId).Distinct(StringComparer.Ordinal).ToList();
        if (await grounds.FindAsync(edition, judges, [.. writings.Select(w => w.EntryCode).Distinct(StringComparer.Ordinal)], cancellation) is not { } ground)
        {
            return [.. writings.Select(_ => new SaveResult(SaveOutcome.NotFound, now))];
        }
        var page = await OpenAsync(ground, judges, writings, now, cancellation);
        var results = new List<SaveResult>(writings.Count);
        foreach (var writing in writings)
        {
            results.Add(await TakeAsync(page, writing, cancellation));
        }
        if (page.LocksRubric && !ground.Rubric.IsLocked)
        {
            await db.Set<RubricEntity>().Where(r => r.EditionId == editionId && r.Number == ground.Rubric.Number && r.LockedUtc == null)
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.LockedUtc, now).SetProperty(r => r.Version, r => r.Version + 1), cancellation);
        }
        await journal.AppendAsync(edition, page.Drafts, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return results;
    }

    private async Task<WritingPage> OpenAsync(
        WritingGround ground, List<string> judges, IReadOnlyList<Writing> writings, DateTime now, CancellationToken cancellation)
    {
        var entryIds = ground.EntriesByCode.Values.Select(e => e.EntryId).ToList();
        var keys = writings.Select(w => w.Sheet?.Key).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var held = await db.Set<Judgement>().Where(j => entryIds.Contains(j.EntryId) && judges.Contains(j.JudgeId)).ToListAsync(cancellation);
        var saves = await db.Set<ScoreSave>().AsNoTracking().Where(s => judges.Contains(s.JudgeId) && keys.Contains(s.Key)).ToListAsync(cancellation);
        return new(db, ground, held, saves, now);
    }

    private async Task<SaveResult> TakeAsync(WritingPage page, Writing writing, CancellationToken cancellation)
    {
        var ground = page.Ground;
        if (ground.EntryOf(writing.JudgeId, writing.EntryCode) is not { } entry)
        {
            return new(SaveOutcome.NotFound, page.Now);
        }
        if (ground.Barred.Contains((entry.EntryId, writing.JudgeId)))
        {
            page.Bar(entry, writing.JudgeId);
            audit.Add(writing.JudgeId, "Conflict.WritingRefused", "Entry", entry.EntryId, new { edition = ground.Edition.Key });
            return new(SaveOutcome.Barred, page.Now);
        }
        if (!ground.Phase!.Rights.MayScore)
        {
            return new(SaveOutcome.Closed, page.Now);
        }
        return writing switch
        {
            { End: WritingEnd.Undo } => page.Undo(entry, writing.JudgeId,
                await history.LastChangeAsync(ground.Edition.Id, entry.EntryId, writing.JudgeId, ground.Phase.StartsUtc, cancellation)),
            { End: WritingEnd.Reopen } => page.Reopen(entry, writing.JudgeId),
            { Sheet: { } sheet } => page.Save(entry, writing, sheet),
            _ => new(SaveOutcome.NotFound, page.Now),
        };
    }
}
