using Microsoft.EntityFrameworkCore;

namespace YouthArchive.Judging.Assignments;

/// <summary>A judge is to judge an entry. A row is withdrawn, never deleted, so that it can be told who was to judge what.</summary>
internal sealed class AssignedEntry
{
    public long Id { get; private set; }
    public required int EditionId { get; init; }

    /// <summary>1: first reading; 2: second stage.</summary>
    public required int Round { get; init; }
    public required string EntryId { get; init; }
    public required string JudgeId { get; init; }

    /// <summary>The confirmed plan it came with.</summary>
    public required string PlanId { get; init; }
    public required DateTime AssignedUtc { get; init; }
    public DateTime? WithdrawnUtc { get; set; }
}

/// <summary>Who is to judge what.</summary>
internal sealed class AssignedEntries(DbContext db)
{
    /// <summary>Entry ids of all rounds up to this one; null while no plan is confirmed: then everybody judges everything.</summary>
    public async Task<IReadOnlySet<string>?> OfJudgeAsync(int editionId, int round, string judge, CancellationToken cancellation)
    {
        var own = await db.Set<AssignedEntry>()
            .Where(a => a.EditionId == editionId && a.Round <= round && a.JudgeId == judge && a.WithdrawnUtc == null)
            .Select(a => a.EntryId).ToHashSetAsync(StringComparer.Ordinal, cancellation);
        return own.Count > 0 || await db.Set<AssignedEntry>().AnyAsync(a => a.EditionId == editionId, cancellation) ? own : null;
    }

    public Task<List<AssignedEntry>> StandingAsync(int editionId, CancellationToken cancellation) =>
        db.Set<AssignedEntry>().AsNoTracking().Where(a => a.EditionId == editionId && a.WithdrawnUtc == null).OrderBy(a => a.Id).ToListAsync(cancellation);
}
