using Microsoft.EntityFrameworkCore;
using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Tasks;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Readings;

/// <summary>Somebody asks for a reading now.</summary>
internal sealed class RefreshWish(DbContext db, AuditTrail audit, TaskBell bell, TimeProvider clock)
{
    public static readonly TimeSpan CoolDown = TimeSpan.FromMinutes(2);

    public static bool MayAsk(HandIn handIn, ReadingOutline? reading, DateTime now) =>
        (reading is null || now - reading.TriedUtc >= CoolDown) && (handIn.WantedUtc is not { } wanted || now - wanted >= CoolDown);

    /// <returns>False during the cool-down.</returns>
    public async Task<bool> AskAsync(HandIn handIn, ReadingOutline? reading, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (!MayAsk(handIn, reading, now))
        {
            return false;
        }
        handIn.WantedUtc = now;
        await db.SaveChangesAsync(cancellation);
        bell.Ring<RepositoryRefresh>();
        return true;
    }

    /// <summary>For all teams of the edition at once.</summary>
    public async Task<int> AskForAllAsync(Edition edition, string actorId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var teams = db.Set<Team>().Where(t => t.EditionId == edition.Id && t.DissolvedUtc == null).Select(t => t.Id);
        var asked = await db.Set<HandIn>().Where(h => h.ConfirmedUtc != null && h.ReplacedUtc == null && teams.Contains(h.TeamId))
            .ExecuteUpdateAsync(set => set.SetProperty(h => h.WantedUtc, now), cancellation);
        audit.Add(actorId, "Refresh.Asked", nameof(Edition), edition.Key, new { asked });
        await db.SaveChangesAsync(cancellation);
        bell.Ring<RepositoryRefresh>();
        return asked;
    }
}
