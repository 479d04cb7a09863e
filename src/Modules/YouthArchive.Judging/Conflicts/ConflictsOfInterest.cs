using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Entries;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Modules;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Conflicts;

/// <param name="Declaration">Null when the site found the conflict by itself.</param>
/// <param name="Reason">English source text of a detected conflict.</param>
internal sealed record Conflict(string EntryId, string JudgeId, Declaration? Declaration, string? Reason, ConflictKind Kind = ConflictKind.Other)
{
    public bool IsDetected => Declaration is null;
}

/// <summary>The one place that says who must not judge what: at assignment, at opening and at writing, in every phase and round.</summary>
internal sealed class ConflictsOfInterest(
    DbContext db, IEnumerable<IConflictSource> sources, IEnumerable<IEntryPeople> people, EntriesOfEdition entries, TiesOfEntries ties,
    ConflictJournal journal, ModuleCatalogue catalogue, IFeatureState features, AuditTrail audit, TimeProvider clock)
{
    /// <summary>All that stand, detected ones first: those cannot be lifted.</summary>
    public Task<IReadOnlyList<Conflict>> OfJudgesAsync(Edition edition, IReadOnlyCollection<string> judges, CancellationToken cancellation) =>
        OfJudgesAsync(edition, judges, null, cancellation);

    /// <summary>The same of some entries only; all when none are named.</summary>
    public async Task<IReadOnlyList<Conflict>> OfJudgesAsync(
        Edition edition, IReadOnlyCollection<string> judges, IReadOnlyCollection<string>? entryIds, CancellationToken cancellation)
    {
        var result = new List<Conflict>(await DetectedAsync(edition, judges, areQuestions: false, cancellation));
        result.AddRange((await TiesAsync(edition, judges, entryIds, cancellation)).Where(t => !t.Tie.IsSoft)
            .Select(t => new Conflict(t.EntryId, t.Judge, null, t.Tie.Reason, t.Tie.Kind)));
        var declared = await db.Set<Declaration>()
            .Where(d => d.EditionId == edition.Id && d.LiftedUtc == null && judges.Contains(d.JudgeId))
            .OrderBy(d => d.Id).ToListAsync(cancellation);
        result.AddRange(declared.Select(d => new Conflict(d.EntryId, d.JudgeId, d, null, ConflictKind.Declared)));
        return entryIds is null ? result : [.. result.Where(c => entryIds.Contains(c.EntryId))];
    }

    /// <summary>What is only a question to the organiser: one family name without one school, or what the programme only asks.</summary>
    public async Task<IReadOnlyList<Conflict>> WarningsAsync(Edition edition, IReadOnlyCollection<string> judges, CancellationToken cancellation) =>
        [.. (await TiesAsync(edition, judges, null, cancellation)).Where(t => t.Tie.IsSoft)
            .Select(t => new Conflict(t.EntryId, t.Judge, null, t.Tie.Reason, t.Tie.Kind)),
            .. await DetectedAsync(edition, judges, areQuestions: true, cancellation)];

    public async Task<Conflict?> FindAsync(Edition edition, string judge, string entryId, CancellationToken cancellation) =>
        (await OfJudgesAsync(edition, [judge], [entryId], cancellation)).FirstOrDefault();

    /// <summary>Doing it twice is harmless.</summary>
    public async Task DeclareAsync(Edition edition, string entryId, string judge, DeclarationReason reason, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await journal.LockAsync(edition, cancellation);
        if (await db.Set<Declaration>().AnyAsync(d => d.EditionId == edition.Id && d.EntryId == entryId && d.JudgeId == judge && d.LiftedUtc == null, cancellation))
        {
            return;
        }
        db.Add(new Declaration { EditionId = edition.Id, EntryId = entryId, JudgeId = judge, Reason = reason, AtUtc = clock.GetUtcNow().UtcDateTime });
        audit.Add(judge, "Conflict.Declared", "Entry", entryId, new { edition = edition.Key, reason = reason.ToString() });
        await db.SaveChangesAsync(cancellation);
        await journal.SettleAsync(edition, await OfJudgesAsync(edition, [judge], cancellation), [judge], cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <returns>False when there is no such declaration in the edition.</returns>
    public async Task<bool> LiftAsync(Edition edition, int declarationId, string organiser, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await journal.LockAsync(edition, cancellation);
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
            await journal.SettleAsync(edition, await OfJudgesAsync(edition, [declaration.JudgeId], cancellation), [declaration.JudgeId], cancellation);
            await transaction.CommitAsync(cancellation);
        }
        return true;
    }

    /// <summary>
    /// Writes into the journal what conflicts have arisen or gone since a judge last wrote. Before a ranking is reckoned for good.
    /// </summary>
    public async Task SettleAsync(Edition edition, IReadOnlyCollection<string> judges, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await journal.LockAsync(edition, cancellation);
        await journal.SettleAsync(edition, await OfJudgesAsync(edition, judges, cancellation), judges, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<IReadOnlyList<Conflict>> DetectedAsync(
        Edition edition, IReadOnlyCollection<string> judges, bool areQuestions, CancellationToken cancellation)
    {
        var result = new List<Conflict>();
        foreach (var source in sources.Where(s => s.Programme == edition.Programme && IsOn(s)))
        {
            var found = await source.OfJudgesAsync(judges, edition.Id, cancellation);
            result.AddRange(found.SelectMany(g => g.Where(c => c.IsQuestion == areQuestions).Select(c => new Conflict(c.EntryId, g.Key, null, c.Reason, c.Kind))));
        }
        return result;
    }

    private async Task<IReadOnlyList<(string Judge, string EntryId, Tie Tie)>> TiesAsync(
        Edition edition, IReadOnlyCollection<string> judges, IReadOnlyCollection<string>? entryIds, CancellationToken cancellation) =>
        people.FirstOrDefault(p => p.Programme == edition.Programme && IsOn(p)) is { } known
            ? await ties.FindAsync(judges, await known.OfEntriesAsync(entryIds ?? (await entries.AllAsync(edition, cancellation)).Select(e => e.EntryId).ToList(), cancellation), cancellation)
            : [];

    private bool IsOn(object source) => catalogue.FeatureOf(source.GetType()) is not { } feature || features.IsEnabled(feature);
}
