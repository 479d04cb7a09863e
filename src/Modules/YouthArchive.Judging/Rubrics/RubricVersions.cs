using Microsoft.EntityFrameworkCore;

namespace YouthArchive.Judging.Rubrics;

/// <param name="IsLocked">A score was given by it.</param>
internal sealed record RubricVersion(int Number, Rubric Rubric, bool IsLocked);

/// <summary>The versions of an edition's rubric.</summary>
internal sealed class RubricVersions(DbContext db)
{
    /// <summary>The one judges score by now; null when the edition has none.</summary>
    public async Task<RubricVersion?> CurrentAsync(int editionId, CancellationToken cancellation) =>
        await db.Set<RubricEntity>().AsNoTracking().Where(r => r.EditionId == editionId).OrderByDescending(r => r.Number)
            .FirstOrDefaultAsync(cancellation) is { } stored ? Read(stored) : null;

    /// <summary>By number: a judgement is reckoned by the version it was scored by.</summary>
    public async Task<IReadOnlyDictionary<int, RubricVersion>> AllAsync(int editionId, CancellationToken cancellation) =>
        (await db.Set<RubricEntity>().AsNoTracking().Where(r => r.EditionId == editionId).ToListAsync(cancellation))
            .Select(Read).ToDictionary(v => v.Number);

    private static RubricVersion Read(RubricEntity stored) => new(stored.Number, stored.Read(), stored.LockedUtc is not null);
}
