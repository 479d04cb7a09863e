using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Modules;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Conflicts;

/// <param name="Declaration">Null when the site found the conflict by itself.</param>
/// <param name="Reason">English source text of a detected conflict.</param>
internal sealed record Conflict(string EntryId, string JudgeId, Declaration? Declaration, string? Reason)
{
    public bool IsDetected => Declaration is null;
}

internal sealed class ConflictsOfInterest(
    DbContext db, IEnumerable<IConflictSource> sources, ModuleCatalogue catalogue, IFeatureState features, AuditTrail audit, TimeProvider clock)
{
    /// <summary>All that stand, detected ones first: those cannot be lifted.</summary>
    public async Task<IReadOnlyList<Conflict>> OfJudgesAsync(Edition edition, IReadOnlyCollection<string> judges, CancellationToken cancellation)
    {
        var result = new List<Conflict>();
        foreach (var source in sources.Where(s => s.Programme == edition.Programme && IsOn(s)))
        {
            foreach (var judge in judges)
            {
                var found = await source.OfJudgeAsync(judge, edition.Id, cancellation);
                result.AddRange(found.Select(c => new Conflict(c.EntryId, judge, null, c.Reason)));
            }
        }
        var declared = await db.Set<Declaration>()
            .Where(d => d.EditionId == edition.Id && d.LiftedUtc == null && judges.Contains(d.JudgeId))
            .OrderBy(d => d.Id).ToListAsync(cancellation);
        result.AddRange(declared.Select(d => new Conflict(d.EntryId, d.JudgeId, d, null)));
        return result;
    }

    public async Task<Conflict?> FindAsync(Edition edition, string judge, string entryId, CancellationToken cancellation) =>
        (await OfJudgesAsync(edition, [judge], cancellation)).FirstOrDefault(c => c.EntryId == entryId);

    /// <summary>Doing it twice is harmless.</summary>
    public async Task DeclareAsync(Edition edition, string entryId, string judge, DeclarationReason reason, CancellationToken cancellation)
    {
        if ((await OfJudgesAsync(edition, [judge], cancellation)).Any(c => c.EntryId == entryId && !c.IsDetected))
        {
            return;
        }
        db.Add(new Declaration { EditionId = edition.Id, EntryId = entryId, JudgeId = judge, Reason = reason, AtUtc = clock.GetUtcNow().UtcDateTime });
        audit.Add(judge, "Conflict.Declared", "Entry", entryId, new { edition = edition.Key, reason = reason.ToString() });
        await db.SaveChangesAsync(cancellation);
    }

    /// <returns>False when there is no such declaration in the edition.</returns>
    public async Task<bool> LiftAsync(Edition edition, int declarationId, string organiser, CancellationToken cancellation)
    {
        var declaration = await db.Set<Declaration>().FirstOrDefaultAsync(d => d.Id == declarationId && d.EditionId == edition.Id, cancellation);
        if (declaration is null)
        {
            return false;
        }
        if (declaration.Stands)
        {
            declaration.Lift(organiser, clock.GetUtcNow().UtcDateTime);
            audit.Add(organiser, "Conflict.Lifted", "Entry", declaration.EntryId, new { edition = edition.Key, judge = declaration.JudgeId });
            await db.SaveChangesAsync(cancellation);
        }
        return true;
    }

    private bool IsOn(IConflictSource source) =>
        catalogue.FeatureOf(source.GetType()) is not { } feature || features.IsEnabled(feature);
}
