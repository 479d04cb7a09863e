using Microsoft.EntityFrameworkCore;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Phases;

/// <summary>The phases of an edition's judging.</summary>
internal sealed class JudgingPhases(DbContext db, TimeProvider clock)
{
    /// <summary>In order of their start. Without any of its own an edition is read once, blind, through its judging stage.</summary>
    public async Task<IReadOnlyList<Phase>> OfAsync(Edition edition, CancellationToken cancellation)
    {
        var stored = await db.Set<PhaseEntity>().AsNoTracking().Where(p => p.EditionId == edition.Id)
            .OrderBy(p => p.StartsUtc).ThenBy(p => p.Id).ToListAsync(cancellation);
        return stored.Count > 0 ? [.. stored.Select(p => p.Read())]
            : edition.Stage(StageKeys.Judging) is { } stage
            ? [new("reading", PhaseKind.Individual, 1, stage.Title, stage.StartsUtc, stage.EndsUtc, PhaseRights.Blind)]
            : [];
    }

    /// <summary>The phase that is open now; null between phases.</summary>
    public async Task<Phase?> NowAsync(Edition edition, CancellationToken cancellation) =>
        (await OfAsync(edition, cancellation)).FirstOrDefault(p => p.IsOpen(clock.GetUtcNow().UtcDateTime));
}
