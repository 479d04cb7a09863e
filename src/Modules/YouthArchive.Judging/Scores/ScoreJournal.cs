using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Panels;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Platform.Persistence;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Scores;

/// <summary>
/// Writes scores. The journal only grows; the judgement beside it holds its last word. Whether the judge may write at all
/// has been asked before.
/// </summary>
internal sealed class ScoreJournal(DbContext db, Journal journal, TimeProvider clock)
{
    public async Task<SaveResult> SaveAsync(
        Edition edition, Rubric rubric, JudgedEntry entry, string judge, ScoreSheet sheet, CancellationToken cancellation)
    {
        var entryId = entry.EntryId;
        var now = clock.GetUtcNow().UtcDateTime;
        if (sheet.Unfit(rubric) is { } field)
        {
            return new(SaveOutcome.Unfit, now, sheet.SeenVersion, field);
        }
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var key = await AcceptAsync(sheet, entryId, judge, now, cancellation);
        var judgement = await JudgementAsync(edition.Id, entryId, judge, cancellation);
        if (key is null)
        {
            return new(SaveOutcome.AlreadySaved, judgement.SavedUtc ?? now, judgement.Version);
        }
        if (judgement.Version != sheet.SeenVersion && !sheet.SaysTheSameAs(judgement))
        {
            // Rolled back: the key stays free, so that the judge may insist.
            return new(SaveOutcome.ChangedElsewhere, judgement.SavedUtc ?? now, judgement.Version);
        }
        var changed = Write(judgement, sheet, now);
        if (sheet.Halves.Count > 0)
        {
            await LockRubricAsync(edition.Id, now, cancellation);
        }
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new(SaveOutcome.ChangedElsewhere, now, judgement.Version);
        }
        var code = await CodeOfAsync(edition.Id, judge, cancellation);
        await journal.AppendAsync(edition, [.. changed.Select(c => new JournalDraft(JournalKind.Score, judge, code, entryId, entry.Code, c.Criterion, c.Halves))], cancellation);
        await transaction.CommitAsync(cancellation);
        return new(SaveOutcome.Saved, now, judgement.Version);
    }

    /// <summary>Marks the entry as done. False when a criterion has no score yet.</summary>
    public async Task<bool> FinishAsync(Edition edition, Rubric rubric, JudgedEntry entry, string judge, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var judgement = await FindAsync(entry.EntryId, judge, cancellation);
        if (judgement is null || Rankings.WeightedMean.Total(rubric, judgement.ReadHalves()) is null)
        {
            return false;
        }
        if (judgement.FinishedUtc is null)
        {
            var code = await CodeOfAsync(edition.Id, judge, cancellation);
            await journal.AppendAsync(edition, [new(JournalKind.Finished, judge, code, entry.EntryId, entry.Code)], cancellation);
        }
        judgement.FinishedUtc ??= clock.GetUtcNow().UtcDateTime;
        judgement.PutOffUtc = null;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Leaves the entry for later; it comes back at the end of the queue.</summary>
    public async Task PutOffAsync(Edition edition, string entryId, string judge, CancellationToken cancellation)
    {
        var judgement = await JudgementAsync(edition.Id, entryId, judge, cancellation);
        judgement.PutOffUtc = clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(cancellation);
    }

    /// <returns>The key under which this save goes down; null when this very save was accepted before.</returns>
    private async Task<string?> AcceptAsync(ScoreSheet sheet, string entryId, string judge, DateTime now, CancellationToken cancellation)
    {
        var digest = sheet.Digest();
        if (await AddAsync(sheet.Key) > 0)
        {
            return sheet.Key;
        }
        var before = await db.Set<ScoreSave>().AsNoTracking().FirstAsync(s => s.JudgeId == judge && s.Key == sheet.Key, cancellation);
        if (before.Digest == digest && before.EntryId == entryId)
        {
            return null;
        }
        // A page taken back from the browser's history sends an old key with new scores.
        var own = PortalId.New();
        await AddAsync(own);
        return own;

        Task<int> AddAsync(string key) => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Judging_Saves" ("JudgeId", "Key", "EntryId", "Digest", "AtUtc") VALUES ({judge}, {key}, {entryId}, {digest}, {now})
            ON CONFLICT ("JudgeId", "Key") DO NOTHING
            """, cancellation);
    }

    private async Task<Judgement> JudgementAsync(int editionId, string entryId, string judge, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlAsync(
            $$"""
            INSERT INTO "Judging_Judgements" ("EditionId", "EntryId", "JudgeId", "Halves", "Comment", "Note", "Version")
            VALUES ({{editionId}}, {{entryId}}, {{judge}}, {{"{}"}}, {{""}}, {{""}}, 0)
            ON CONFLICT ("EntryId", "JudgeId") DO NOTHING
            """, cancellation);
        return (await FindAsync(entryId, judge, cancellation))!;
    }

    private Task<Judgement?> FindAsync(string entryId, string judge, CancellationToken cancellation) =>
        db.Set<Judgement>().FirstOrDefaultAsync(j => j.EntryId == entryId && j.JudgeId == judge, cancellation);

    private async Task<string> CodeOfAsync(int editionId, string judge, CancellationToken cancellation) =>
        PanelJudge.CodeOf(await db.Set<PanelJudge>().Where(p => p.EditionId == editionId && p.JudgeId == judge).Select(p => p.Number).SingleAsync(cancellation));

    /// <returns>The scores that are new or other than before.</returns>
    private static IReadOnlyList<(string Criterion, int Halves)> Write(Judgement judgement, ScoreSheet sheet, DateTime now)
    {
        // What is not in the sheet stays: a score can be changed, never taken back.
        var values = new SortedDictionary<string, int>(judgement.ReadHalves().ToDictionary(), StringComparer.Ordinal);
        var changed = sheet.Halves.Where(h => !values.TryGetValue(h.Key, out var old) || old != h.Value)
            .OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => (h.Key, h.Value)).ToList();
        foreach (var (criterion, halves) in changed)
        {
            values[criterion] = halves;
        }
        judgement.WriteHalves(values);
        judgement.Comment = sheet.Comment;
        judgement.Note = sheet.Note;
        judgement.SavedUtc = now;
        return changed;
    }

    private Task LockRubricAsync(int editionId, DateTime now, CancellationToken cancellation) =>
        db.Set<RubricEntity>().Where(r => r.EditionId == editionId && r.LockedUtc == null)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.LockedUtc, now).SetProperty(r => r.Version, r => r.Version + 1), cancellation);
}
