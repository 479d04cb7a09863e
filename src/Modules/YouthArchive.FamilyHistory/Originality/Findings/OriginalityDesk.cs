using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Audit;

namespace YouthArchive.FamilyHistory.Originality.Findings;

/// <summary>A work with what it has in common with others, the greatest overlap first.</summary>
internal sealed record ComparedWork(Work Work, OriginalityCheck Check, IReadOnlyList<StoredOverlap> Overlaps, Explanation? Explanation);

/// <summary>What organisers see of the comparison and what they do about it.</summary>
internal sealed class OriginalityDesk(DbContext db, AuditTrail audit, TimeProvider clock)
{
    /// <summary>The works from this share on, the greatest first; with every work that was asked about or decided on.</summary>
    public async Task<IReadOnlyList<ComparedWork>> WorksAsync(int editionId, double from, CancellationToken cancellation)
    {
        var checks = await db.Set<OriginalityCheck>().AsNoTracking()
            .Where(c => c.EditionId == editionId && (c.Share >= from || c.AskedUtc != null
                || db.Set<StoredOverlap>().Any(o => o.WorkId == c.WorkId && o.State != OverlapState.Open)))
            .Join(db.Set<Work>().Where(w => w.State == WorkState.HandedIn), c => c.WorkId, w => w.Id, (c, w) => new { Check = c, Work = w })
            .ToListAsync(cancellation);
        var ids = checks.Select(c => c.Work.Id).ToList();
        var overlaps = (await db.Set<StoredOverlap>().AsNoTracking().Where(o => ids.Contains(o.WorkId)).OrderByDescending(o => o.Share).ThenBy(o => o.Id)
            .ToListAsync(cancellation)).ToLookup(o => o.WorkId);
        var explanations = await db.Set<Explanation>().AsNoTracking().Where(x => ids.Contains(x.WorkId)).ToDictionaryAsync(x => x.WorkId, cancellation);
        return [.. checks.OrderByDescending(c => c.Check.Share).ThenBy(c => c.Work.Code, StringComparer.Ordinal)
            .Select(c => new ComparedWork(c.Work, c.Check, [.. overlaps[c.Work.Id]], explanations.GetValueOrDefault(c.Work.Id)))];
    }

    /// <summary>Works of the edition that were compared, and those that wait.</summary>
    public async Task<(int Compared, int Waiting)> ProgressAsync(int editionId, CancellationToken cancellation)
    {
        var handedIn = await db.Set<Work>().CountAsync(w => w.EditionId == editionId && w.State == WorkState.HandedIn, cancellation);
        var compared = await db.Set<OriginalityCheck>().CountAsync(
            c => c.EditionId == editionId && !c.IsStale
                && db.Set<Work>().Any(w => w.Id == c.WorkId && w.State == WorkState.HandedIn && !(w.HandedInUtc > c.CheckedUtc)),
            cancellation);
        return (compared, handedIn - compared);
    }

    /// <summary>The authors of a work are asked how its passages came about; asking twice is asking once.</summary>
    /// <returns>False when there is no such work or nothing to ask about.</returns>
    public async Task<bool> AskAsync(int editionId, string workId, string actorId, CancellationToken cancellation)
    {
        if (await db.Set<OriginalityCheck>().FirstOrDefaultAsync(c => c.WorkId == workId && c.EditionId == editionId, cancellation) is not { } check
            || !await db.Set<StoredOverlap>().AnyAsync(o => o.WorkId == workId, cancellation))
        {
            return false;
        }
        if (check.AskedUtc is null)
        {
            (check.AskedUtc, check.AskedById) = (clock.GetUtcNow().UtcDateTime, actorId);
            audit.Add(actorId, "Originality.Asked", nameof(Work), workId, new { percent = Math.Round(100 * check.Share) });
            await db.SaveChangesAsync(cancellation);
        }
        return true;
    }

    public async Task DecideAsync(StoredOverlap overlap, OverlapState state, string reason, string actorId, CancellationToken cancellation)
    {
        var before = overlap.State;
        (overlap.State, overlap.Reason) = (state, reason);
        (overlap.DecidedById, overlap.DecidedUtc) = (actorId, clock.GetUtcNow().UtcDateTime);
        audit.Add(
            actorId, "Originality.Decided", nameof(Work), overlap.WorkId,
            new { other = overlap.OtherWorkId, before = before.ToString(), after = state.ToString(), percent = Math.Round(100 * overlap.Share) }, reason);
        await db.SaveChangesAsync(cancellation);
    }
}
