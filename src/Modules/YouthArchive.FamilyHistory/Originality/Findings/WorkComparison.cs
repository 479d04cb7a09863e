using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Originality.Search;
using YouthArchive.FamilyHistory.Works;

namespace YouthArchive.FamilyHistory.Originality.Findings;

/// <summary>Compares works that are handed in with all others, and keeps what people should see.</summary>
internal sealed class WorkComparison(DbContext db, OriginalityIndex index, ComparedTexts texts, TimeProvider clock)
{
    /// <summary>Of one run; the rest waits for the next.</summary>
    private const int Most = 1_000;

    /// <returns>How many works of the editions were compared.</returns>
    public async Task<int> RunAsync(IReadOnlyCollection<int> editions, CancellationToken cancellation)
    {
        await index.FollowAsync(db, cancellation);
        await CallWhereOthersAreGoneAsync(editions, cancellation);
        var compared = 0;
        // A work that is compared may call for another one to be compared again; the second time there is nothing new.
        while (compared < Most)
        {
            // Before the texts are read: what is handed in meanwhile is due again.
            var asOf = clock.GetUtcNow().UtcDateTime;
            var due = await DueAsync(editions, cancellation);
            if (due.Count == 0)
            {
                break;
            }
            foreach (var work in due)
            {
                await CompareAsync(work, work.HandedInUtc > asOf ? work.HandedInUtc : asOf, cancellation);
                db.ChangeTracker.Clear();
                compared++;
            }
        }
        return compared;
    }

    private sealed record Due(int EditionId, DateTime HandedInUtc, ComparedText Compared);

    private async Task<IReadOnlyList<Due>> DueAsync(IReadOnlyCollection<int> editions, CancellationToken cancellation)
    {
        var works = await db.Set<Work>().AsNoTracking().Where(w => editions.Contains(w.EditionId) && w.State == WorkState.HandedIn && w.HandedInRevision != null)
            .Select(w => new { w.Id, w.EditionId, w.HandedInUtc }).ToListAsync(cancellation);
        var checks = await db.Set<OriginalityCheck>().AsNoTracking().Where(c => editions.Contains(c.EditionId)).ToDictionaryAsync(c => c.WorkId, cancellation);
        var due = works.Where(w => !checks.TryGetValue(w.Id, out var check) || check.IsStale || check.CheckedUtc < w.HandedInUtc)
            .ToDictionary(w => w.Id);
        var found = await texts.OfAsync([.. due.Keys.Order(StringComparer.Ordinal).Take(100)], cancellation);
        return [.. found.Select(t => (Work: due[t.Text.WorkId], Text: t)).Select(f => new Due(f.Work.EditionId, f.Work.HandedInUtc ?? default, f.Text))];
    }

    private async Task CompareAsync(Due due, DateTime asOf, CancellationToken cancellation)
    {
        var (editionId, _, work) = due;
        var question = Question.Of(work.Text, index.Works);
        var others = (await texts.OfAsync(question.Candidates, cancellation)).ToDictionary(t => t.Text.WorkId);
        var finding = question.Answer(others.Values.Select(o => o.Text));
        var id = work.Text.WorkId;
        var check = await db.Set<OriginalityCheck>().FirstOrDefaultAsync(c => c.WorkId == id, cancellation)
            ?? db.Add(new OriginalityCheck { WorkId = id, EditionId = editionId, TextHash = "", Share = 0, CheckedUtc = default }).Entity;
        // Once for each text: two works that call for each other would never come to an end.
        if (check.TextHash != work.Hash)
        {
            await CallAgainAsync(editionId, work, finding, cancellation);
        }
        (check.TextHash, check.Share, check.CheckedUtc, check.IsStale) = (work.Hash, finding.Share, asOf, false);
        await KeepAsync(editionId, work, finding, others, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task KeepAsync(
        int editionId, ComparedText work, OriginalityFinding finding, Dictionary<string, ComparedText> others, CancellationToken cancellation)
    {
        var known = await db.Set<StoredOverlap>().Where(o => o.WorkId == work.Text.WorkId).ToDictionaryAsync(o => o.OtherWorkId, cancellation);
        // What somebody has decided stays on record, also when it is no longer found.
        db.RemoveRange(known.Values.Where(k => k.State == OverlapState.Open && finding.Overlaps.All(o => o.WorkId != k.OtherWorkId)));
        foreach (var overlap in finding.Overlaps)
        {
            var (otherHash, now) = (others[overlap.WorkId].Hash, clock.GetUtcNow().UtcDateTime);
            if (known.TryGetValue(overlap.WorkId, out var kept))
            {
                (kept.Share, kept.Passages, kept.TextHash, kept.OtherTextHash, kept.FoundUtc) = (overlap.Share, overlap.Passages, work.Hash, otherHash, now);
                continue;
            }
            db.Add(new StoredOverlap
            {
                EditionId = editionId,
                WorkId = work.Text.WorkId,
                OtherWorkId = overlap.WorkId,
                TextHash = work.Hash,
                OtherTextHash = otherHash,
                Share = overlap.Share,
                Passages = overlap.Passages,
                FoundUtc = now,
            });
        }
    }

    private Task CallWhereOthersAreGoneAsync(IReadOnlyCollection<int> editions, CancellationToken cancellation) =>
        db.Set<OriginalityCheck>()
            .Where(c => editions.Contains(c.EditionId) && !c.IsStale && db.Set<StoredOverlap>().Any(o => o.WorkId == c.WorkId && o.State == OverlapState.Open
                && db.Set<Work>().Any(w => w.Id == o.OtherWorkId && w.State != WorkState.HandedIn)))
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.IsStale, true), cancellation);

    /// <summary>Works of the same edition that were compared when this one was not there yet, or was another text.</summary>
    private async Task CallAgainAsync(int editionId, ComparedText work, OriginalityFinding finding, CancellationToken cancellation)
    {
        var (id, hash) = (work.Text.WorkId, work.Hash);
        var found = finding.Overlaps.Select(o => o.WorkId).ToList();
        var seen = await db.Set<StoredOverlap>().Where(o => o.OtherWorkId == id).Select(o => new { o.WorkId, o.OtherTextHash }).ToListAsync(cancellation);
        var again = found.Except(seen.Where(s => s.OtherTextHash == hash).Select(s => s.WorkId))
            .Union(seen.Where(s => s.OtherTextHash != hash).Select(s => s.WorkId)).ToList();
        foreach (var check in await db.Set<OriginalityCheck>().Where(c => c.EditionId == editionId && again.Contains(c.WorkId)).ToListAsync(cancellation))
        {
            check.IsStale = true;
        }
    }
}
