using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Sittings.Live;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Persistence;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Sittings.Taking;

/// <summary>Makes a pupil's sitting and begins it.</summary>
internal sealed class Beginning(DbContext db, IEnrolments enrolments, SittingMemory memory, ChangeFeed feed, TimeProvider clock)
{
    private const int Tries = 12;

    /// <summary>The pupil's sitting of the window, made now where there was none. Null when the window is not the pupil's.</summary>
    public async Task<string?> OpenAsync(int windowId, string personId, CancellationToken cancellation)
    {
        if (await IdAsync(windowId, personId, cancellation) is { } known)
        {
            return known;
        }
        var window = await db.Set<SittingWindow>().AsNoTracking().Where(w => w.Id == windowId)
            .Select(w => new { w.EditionId, w.PaperId }).FirstOrDefaultAsync(cancellation);
        return window is null
            || !await db.Set<Papers.Paper>().AnyAsync(p => p.Id == window.PaperId && p.LockedUtc != null, cancellation)
            || !await enrolments.IsEnrolledAsync(window.EditionId, personId, cancellation)
            ? null
            : await MakeAsync(windowId, personId, cancellation);
    }

    /// <summary>False when it may not begin now; true also when it had begun before.</summary>
    public async Task<bool> StartAsync(string sittingId, CancellationToken cancellation)
    {
        var now = Whole(clock.GetUtcNow().UtcDateTime);
        if (await memory.FindAsync(sittingId, cancellation) is not { } sitting || sitting.StartedUtc is null && !sitting.MayStart(now))
        {
            return false;
        }
        if (sitting.StartedUtc is null)
        {
            var language = PortalCultures.Current;
            await db.Set<Sitting>().Where(s => s.Id == sittingId && s.StartedUtc == null).ExecuteUpdateAsync(s => s
                .SetProperty(x => x.StartedUtc, now).SetProperty(x => x.Language, language).SetProperty(x => x.Version, x => x.Version + 1), cancellation);
            memory.Forget(sittingId);
        }
        return true;
    }

    /// <summary>For who has to be let in first: those who watch see that somebody waits.</summary>
    public async Task AskAsync(string sittingId, int windowId, CancellationToken cancellation)
    {
        db.Add(new SittingChange { WindowId = windowId, SittingId = sittingId, AtUtc = clock.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(cancellation);
        feed.Wake();
    }

    /// <summary>A code that tells nothing of who came first.</summary>
    public static Sitting New(int windowId, string personId) => new()
    {
        Id = PortalId.New(),
        WindowId = windowId,
        PersonId = personId,
        Code = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"S-{RandomNumberGenerator.GetInt32(1_000_000):000000}"),
        Seed = RandomNumberGenerator.GetInt32(int.MaxValue) * 4294967296L + (uint)RandomNumberGenerator.GetInt32(int.MaxValue),
        Language = PortalCultures.Current,
    };

    private async Task<string?> MakeAsync(int windowId, string personId, CancellationToken cancellation)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var sitting = New(windowId, personId);
            // Two clicks, or two pupils with the same code: whoever comes second finds out without an error.
            var made = await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "Olympiad_Sittings" ("Id", "WindowId", "PersonId", "Code", "Seed", "Language", "Version")
                VALUES ({sitting.Id}, {windowId}, {personId}, {sitting.Code}, {sitting.Seed}, {sitting.Language}, 0) ON CONFLICT DO NOTHING
                """, cancellation);
            if (made == 1)
            {
                return sitting.Id;
            }
            if (await IdAsync(windowId, personId, cancellation) is { } known)
            {
                return known;
            }
        }
        return null;
    }

    private Task<string?> IdAsync(int windowId, string personId, CancellationToken cancellation) =>
        db.Set<Sitting>().Where(s => s.WindowId == windowId && s.PersonId == personId).Select(s => s.Id).FirstOrDefaultAsync(cancellation);

    // A paper's time is in whole seconds; so is its beginning.
    private static DateTime Whole(DateTime utc) => new(utc.Ticks - utc.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc);
}
