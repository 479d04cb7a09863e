using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Sittings.Live;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Sittings.Taking;

/// <param name="Sitting">Null until the pupil has one.</param>
internal sealed record OwnWindow(Edition Edition, SittingWindow Window, SittingNow? Sitting, SittingTime Time, int Minutes);

/// <summary>The windows of the olympiads a pupil is enrolled in.</summary>
internal sealed class OwnWindows(DbContext db, IEditions editions, IEnrolments enrolments, LockedPapers papers, SittingReading reading)
{
    public async Task<IReadOnlyList<OwnWindow>> OfAsync(string personId, CancellationToken cancellation)
    {
        var sittings = (await reading.ReadAsync(q => q.Where(s => s.PersonId == personId), cancellation)).ToDictionary(s => s.WindowId);
        var own = new List<OwnWindow>();
        foreach (var edition in (await editions.AllAsync(cancellation)).Where(e => e.Programme == ProgrammeNames.Olympiads))
        {
            var isIn = await enrolments.IsEnrolledAsync(edition.Id, personId, cancellation);
            var windows = await db.Set<SittingWindow>().AsNoTracking().Where(w => w.EditionId == edition.Id).OrderBy(w => w.OpensUtc).ToListAsync(cancellation);
            foreach (var window in windows.Where(w => isIn || sittings.ContainsKey(w.Id)))
            {
                if (await papers.FindAsync(window.PaperId, cancellation) is { } paper)
                {
                    var sitting = sittings.GetValueOrDefault(window.Id);
                    own.Add(new(edition, window, sitting, sitting?.Time ?? new(window.Plan(paper.Locked.Blueprint.Minutes, []), null), paper.Locked.Blueprint.Minutes));
                }
            }
        }
        return own;
    }
}
