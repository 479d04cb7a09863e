using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Results.Marks;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Tasks;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Results;

/// <summary>Where a paper's results stand.</summary>
/// <param name="Run">The last marking; null before the first.</param>
internal sealed record PaperResults(Paper Paper, int Begun, int Marked, int Waiting, MarkingRun? Run, RulesOfPaper Rules, ResultPublication? Publication);

internal sealed class ResultsDesk(DbContext db, IEditions editions, IAllEditions all, ResultRulesDesk rules, ResultPublications publications, AuditTrail audit, TaskBell bell, TimeProvider clock)
{
    public Task<Edition?> EditionAsync(string slug, CancellationToken cancellation) => editions.FindAsync(ProgrammeNames.Olympiads, slug, cancellation);

    /// <summary>The same for organisers, who declare the rules before the edition is published.</summary>
    public Task<Edition?> EditionForDeskAsync(string slug, CancellationToken cancellation) => all.FindAsync(ProgrammeNames.Olympiads, slug, cancellation);

    public Task<Paper?> PaperAsync(Edition edition, string key, CancellationToken cancellation) =>
        db.Set<Paper>().AsNoTracking().FirstOrDefaultAsync(p => p.EditionId == edition.Id && p.Key == key && p.Kind == PaperKind.Contest, cancellation);

    public async Task<IReadOnlyList<PaperResults>> OfEditionAsync(Edition edition, CancellationToken cancellation)
    {
        var papers = await db.Set<Paper>().AsNoTracking().Where(p => p.EditionId == edition.Id && p.Kind == PaperKind.Contest).OrderBy(p => p.Id).ToListAsync(cancellation);
        var published = await publications.OfEditionAsync(edition.Id, cancellation);
        var result = new List<PaperResults>();
        foreach (var paper in papers)
        {
            result.Add(await OfAsync(paper, published.GetValueOrDefault(paper.Id), cancellation));
        }
        return result;
    }

    public async Task<PaperResults> OfAsync(Paper paper, ResultPublication? publication, CancellationToken cancellation)
    {
        var windows = db.Set<SittingWindow>().Where(w => w.PaperId == paper.Id).Select(w => w.Id);
        return new(paper,
            await db.Set<Sitting>().CountAsync(s => windows.Contains(s.WindowId) && s.StartedUtc != null, cancellation),
            await db.Set<CurrentMarks>().CountAsync(m => windows.Contains(m.WindowId), cancellation),
            await db.Set<CurrentMarks>().CountAsync(m => windows.Contains(m.WindowId) && m.Waiting > 0, cancellation),
            await db.Set<MarkingRun>().AsNoTracking().Where(r => r.PaperId == paper.Id).OrderByDescending(r => r.Id).FirstOrDefaultAsync(cancellation),
            await rules.OfAsync(paper.Id, cancellation), publication);
    }

    /// <summary>Asks for all sittings to be marked. While one marking runs, no second is asked for.</summary>
    public async Task MarkAsync(Paper paper, string actorId, string why, CancellationToken cancellation)
    {
        if (await db.Set<MarkingRun>().AnyAsync(r => r.PaperId == paper.Id && r.FinishedUtc == null, cancellation))
        {
            return;
        }
        db.Add(new MarkingRun { PaperId = paper.Id, Kind = MarkKind.Automatic, ById = actorId, Reason = why, AskedUtc = clock.GetUtcNow().UtcDateTime });
        audit.Add(actorId, "Paper.Marked", nameof(Paper), paper.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await db.SaveChangesAsync(cancellation);
        bell.Ring<MarkingTask>();
    }
}
