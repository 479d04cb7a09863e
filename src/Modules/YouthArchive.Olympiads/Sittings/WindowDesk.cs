using System.Globalization;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Sittings.Live;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Sittings;

/// <summary>Opens windows and moves them; every change reaches those who sit.</summary>
internal sealed class WindowDesk(DbContext db, ChangeFeed feed, AuditTrail audit, TimeProvider clock)
{
    public const int MostShiftSeconds = 24 * 60 * 60;

    public async Task<IReadOnlyList<SittingWindow>> OfEditionAsync(int editionId, CancellationToken cancellation) =>
        await db.Set<SittingWindow>().AsNoTracking().Where(w => w.EditionId == editionId).OrderBy(w => w.OpensUtc).ToListAsync(cancellation);

    public Task<SittingWindow?> FindAsync(int id, CancellationToken cancellation) => db.Set<SittingWindow>().FirstOrDefaultAsync(w => w.Id == id, cancellation);

    /// <summary>English source text of what is wrong; null when nothing.</summary>
    public static string? Problem(DateTime? opens, DateTime? closes, int shift, int grace) =>
        opens is null || closes is null ? SourceText.Of("Both moments are needed.")
        : opens >= closes ? SourceText.Of("It closes before it opens.")
        : Math.Abs(shift) > MostShiftSeconds || grace is < 0 or > 3600 ? SourceText.Of("A shift is at most a day, the time for late answers at most an hour.")
        : null;

    public async Task AddAsync(SittingWindow window, string? actorId, CancellationToken cancellation)
    {
        db.Add(window);
        await db.SaveChangesAsync(cancellation);
        audit.Add(actorId, "SittingWindow.Opened", "SittingWindow", window.Id.ToString(CultureInfo.InvariantCulture), new { window.PaperId });
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Saves what was changed of the window and tells everybody in it.</summary>
    public async Task ChangeAsync(SittingWindow window, string? reason, string? actorId, CancellationToken cancellation)
    {
        db.Add(new SittingChange { WindowId = window.Id, AtUtc = clock.GetUtcNow().UtcDateTime });
        audit.Add(actorId, "SittingWindow.Changed", "SittingWindow", window.Id.ToString(CultureInfo.InvariantCulture),
            new { window.OpensUtc, window.ClosesUtc, window.ShiftSeconds, window.NeedsAdmission, late = window.LateRule.ToString(), window.GraceSeconds }, reason);
        await db.SaveChangesAsync(cancellation);
        feed.Wake();
    }

    /// <summary>Null when the window's paper is not locked.</summary>
    public async Task<Paper?> PaperAsync(SittingWindow window, CancellationToken cancellation) =>
        await db.Set<Paper>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == window.PaperId, cancellation);
}
