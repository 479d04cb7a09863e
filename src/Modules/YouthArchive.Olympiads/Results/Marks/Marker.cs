using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Tasks;

namespace YouthArchive.Olympiads.Results.Marks;

/// <summary>Marks all sittings of a paper, batch by batch. Run again after a crash it goes on: what stands already is not written again.</summary>
internal sealed class Marker(DbContext db, ISatPapers sittings, MarksLog log, PaperVersions versions, TimeProvider clock)
{
    private const int Batch = 500;

    public async Task RunAsync(int runId, CancellationToken cancellation)
    {
        var run = await db.Set<MarkingRun>().AsNoTracking().SingleAsync(r => r.Id == runId, cancellation);
        var windows = await db.Set<SittingWindow>().Where(w => w.PaperId == run.PaperId).OrderBy(w => w.Id).Select(w => w.Id).ToListAsync(cancellation);
        var key = await versions.OfAsync(run.PaperId, cancellation);
        var done = 0;
        foreach (var window in windows)
        {
            var sat = await sittings.OfWindowAsync(window, cancellation);
            var before = done;
            foreach (var batch in sat.Chunk(Batch))
            {
                await BatchAsync(run, window, batch, key, before + sat.Count, done += batch.Length, cancellation);
            }
        }
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Set<MarkingRun>().Where(r => r.Id == runId && r.FinishedUtc == null).ExecuteUpdateAsync(
            s => s.SetProperty(r => r.FinishedUtc, now).SetProperty(r => r.Done, done).SetProperty(r => r.Total, done)
                .SetProperty(r => r.Version, r => r.Version + 1), cancellation);
    }

    private async Task BatchAsync(MarkingRun run, int window, SatPaper[] batch, MarkingKey key, int total, int done, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await log.LockAsync(window, cancellation);
        var ids = batch.Select(s => s.SittingId).ToList();
        var standing = await db.Set<CurrentMarks>().AsNoTracking().Where(m => ids.Contains(m.SittingId))
            .ToDictionaryAsync(m => m.SittingId, m => m.Marks, cancellation);
        var drafts = new List<MarkDraft>();
        foreach (var sat in batch)
        {
            var before = standing.TryGetValue(sat.SittingId, out var marks) ? MarkText.ReadMarks(marks) : [];
            if (AutomaticMarks.Changes(before, AutomaticMarks.Of(sat, key.Versions, key.Corrected)) is { Count: > 0 } changes)
            {
                drafts.Add(new(sat.SittingId, sat.Code, run.Kind, changes, run.ById, run.Reason));
            }
        }
        await log.WriteAsync(window, drafts, cancellation);
        await db.Set<MarkingRun>().Where(r => r.Id == run.Id).ExecuteUpdateAsync(
            s => s.SetProperty(r => r.Done, done).SetProperty(r => r.Total, total).SetProperty(r => r.Changed, r => r.Changed + drafts.Count), cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
    }
}

/// <summary>Takes up what was asked for; rung when it is, and after a crash found again.</summary>
internal sealed class MarkingTask(DbContext db, Marker marker) : IBackgroundTask
{
    public static string Name => "Olympiads.Marking";

    public static string Title => SourceText.Of("Marks papers");
    public static TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var waiting = await db.Set<MarkingRun>().Where(r => r.FinishedUtc == null).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(cancellation);
        foreach (var run in waiting)
        {
            await marker.RunAsync(run, cancellation);
        }
    }
}
