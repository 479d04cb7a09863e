using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Sittings.Live;
using YouthArchive.Olympiads.Sittings.Taking;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Sittings.Proctoring;

/// <summary>Lets pupils in and changes their time. Each grant is a row of its own that never changes.</summary>
internal sealed class Granting(DbContext db, Beginning beginning, ChangeFeed feed, AuditTrail audit, TimeProvider clock)
{
    public const int ReasonLength = 300;

    /// <summary>So many pauses a teacher may give one sitting; more is the organiser's to decide.</summary>
    public const int PausesByTeacher = 3;

    /// <summary>English source text of what is wrong; null when nothing.</summary>
    public static string? Problem(AllowanceKind kind, int amount) => kind switch
    {
        AllowanceKind.Percent when amount is < 100 or > 400 => SourceText.Of("A percentage is 100 to 400."),
        AllowanceKind.Extra when amount is < -7200 or > 14400 or 0 => SourceText.Of("Extra time is at most four hours."),
        AllowanceKind.Delay when amount is < -86400 or > 86400 or 0 => SourceText.Of("A delay is at most a day."),
        _ => null,
    };

    /// <returns>How many were let in now.</returns>
    public async Task<int> AdmitAsync(int windowId, IReadOnlyCollection<string> personIds, string actorId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var waiting = await db.Set<Sitting>().Where(s => s.WindowId == windowId && personIds.Contains(s.PersonId) && s.AdmittedUtc == null).ToListAsync(cancellation);
        foreach (var sitting in waiting)
        {
            sitting.AdmittedUtc = now;
            db.Add(new SittingChange { WindowId = windowId, SittingId = sitting.Id, AtUtc = now });
            audit.Add(actorId, "Sitting.Admitted", "Sitting", sitting.Id);
        }
        await SaveAsync(cancellation);
        return waiting.Count;
    }

    /// <summary>To every pupil of the window among these, whether or not they have begun.</summary>
    /// <returns>How many got it.</returns>
    public async Task<int> GrantAsync(
        int windowId, IReadOnlyCollection<string> personIds, AllowanceKind kind, int amount, string reason, string actorId, int? mostPauses, CancellationToken cancellation)
    {
        var ids = new List<string>();
        foreach (var person in personIds)
        {
            if (await beginning.OpenAsync(windowId, person, cancellation) is { } id)
            {
                ids.Add(id);
            }
        }
        var now = clock.GetUtcNow().UtcDateTime;
        var pauses = await db.Set<Allowance>().Where(a => ids.Contains(a.SittingId) && (a.Kind == AllowanceKind.Pause || a.Kind == AllowanceKind.Resume))
            .OrderBy(a => a.AtUtc).ThenBy(a => a.Id).Select(a => new { a.SittingId, a.Kind }).ToListAsync(cancellation);
        var granted = 0;
        foreach (var id in ids)
        {
            var own = pauses.Where(p => p.SittingId == id).Select(p => p.Kind).ToList();
            var isPaused = own.Count > 0 && own[^1] == AllowanceKind.Pause;
            if (kind == AllowanceKind.Pause && (isPaused || own.Count(k => k == AllowanceKind.Pause) >= (mostPauses ?? int.MaxValue)) || kind == AllowanceKind.Resume && !isPaused)
            {
                continue;
            }
            granted++;
            db.Add(new Allowance { SittingId = id, Kind = kind, Amount = amount, AtUtc = now, Reason = reason, ById = actorId });
            db.Add(new SittingChange { WindowId = windowId, SittingId = id, AtUtc = now });
            audit.Add(actorId, "Allowance.Granted", "Sitting", id, new { kind = kind.ToString(), amount });
        }
        await SaveAsync(cancellation);
        return granted;
    }

    private async Task SaveAsync(CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        feed.Wake();
    }
}
