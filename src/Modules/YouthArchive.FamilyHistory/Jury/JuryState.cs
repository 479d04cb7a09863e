using Microsoft.EntityFrameworkCore;

namespace YouthArchive.FamilyHistory.Jury;

/// <summary>What stands of all that was decided.</summary>
internal static class JuryState
{
    /// <summary>By work; of a work and an outcome the newest decision counts.</summary>
    public static ILookup<string, Outcome> Given(IEnumerable<JuryDecision> decisions) =>
        Standing(decisions).ToLookup(d => d.WorkId, d => d.Outcome, StringComparer.Ordinal);

    public static IEnumerable<JuryDecision> Standing(IEnumerable<JuryDecision> decisions) => decisions
        .OrderBy(d => d.Id).GroupBy(d => (d.WorkId, d.Outcome)).Select(g => g.Last()).Where(d => d.IsGiven)
        .OrderBy(d => d.Outcome).ThenBy(d => d.Place ?? int.MaxValue).ThenBy(d => d.Id);

    /// <summary>Null while nothing is public.</summary>
    public static Task<JuryPublication?> CurrentAsync(DbContext db, int editionId, CancellationToken cancellation) =>
        db.Set<JuryPublication>().AsNoTracking().Where(p => p.EditionId == editionId && p.WithdrawnUtc == null)
            .OrderByDescending(p => p.Id).FirstOrDefaultAsync(cancellation);

    /// <summary>The decisions that are public now, as they stand in the publication; empty while nothing is public.</summary>
    public static async Task<IReadOnlyList<JuryDecision>> PublishedAsync(DbContext db, int editionId, CancellationToken cancellation) =>
        await CurrentAsync(db, editionId, cancellation) is { } current
            ? [.. Standing(await db.Set<JuryDecision>().AsNoTracking().Where(d => d.EditionId == editionId && d.Id <= current.LastDecision).ToListAsync(cancellation))]
            : [];
}
