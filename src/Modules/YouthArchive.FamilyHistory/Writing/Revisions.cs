using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Works;

namespace YouthArchive.FamilyHistory.Writing;

/// <summary>Keeps the texts of a work as they stood. The work's own row is saved in the same breath, so that two writers never take one number.</summary>
internal sealed class Revisions(DbContext db)
{
    public static readonly TimeSpan Together = TimeSpan.FromMinutes(10);

    /// <summary>Adds to the current unit of work.</summary>
    /// <param name="isOwn">A revision that stands by itself, e.g. a restored one.</param>
    public async Task KeepAsync(Work work, string personId, DateTime now, bool isOwn, CancellationToken cancellation)
    {
        var newest = await NewestAsync(work.Id, cancellation);
        if (newest is { IsSealed: false } && !isOwn && newest.ById == personId && now - newest.FromUtc < Together)
        {
            (newest.Title, newest.Summary, newest.Body, newest.Report, newest.SavedUtc) = (work.Title, work.Summary, work.Body, work.Report, now);
            return;
        }
        db.Add(Next(work, newest, personId, now, isSealed: false));
    }

    /// <summary>The revision with the texts of now, sealed. Adds to the current unit of work.</summary>
    public async Task<int> SealAsync(Work work, string personId, DateTime now, CancellationToken cancellation)
    {
        var newest = await NewestAsync(work.Id, cancellation);
        if (newest is not null && (newest.Title, newest.Summary, newest.Body, newest.Report) == (work.Title, work.Summary, work.Body, work.Report))
        {
            newest.IsSealed = true;
            return newest.Number;
        }
        var next = Next(work, newest, personId, now, isSealed: true);
        db.Add(next);
        return next.Number;
    }

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<WorkRevision>> OfAsync(string workId, CancellationToken cancellation) =>
        await db.Set<WorkRevision>().AsNoTracking().Where(r => r.WorkId == workId).OrderByDescending(r => r.Number).ToListAsync(cancellation);

    public Task<WorkRevision?> FindAsync(string workId, int number, CancellationToken cancellation) =>
        db.Set<WorkRevision>().AsNoTracking().FirstOrDefaultAsync(r => r.WorkId == workId && r.Number == number, cancellation);

    private Task<WorkRevision?> NewestAsync(string workId, CancellationToken cancellation) =>
        db.Set<WorkRevision>().Where(r => r.WorkId == workId).OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancellation);

    private static WorkRevision Next(Work work, WorkRevision? newest, string personId, DateTime now, bool isSealed) => new()
    {
        WorkId = work.Id,
        Number = (newest?.Number ?? 0) + 1,
        ById = personId,
        FromUtc = now,
        SavedUtc = now,
        Title = work.Title,
        Summary = work.Summary,
        Body = work.Body,
        Report = work.Report,
        IsSealed = isSealed,
    };
}
