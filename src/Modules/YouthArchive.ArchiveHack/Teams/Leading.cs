using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Teams;

/// <summary>What the leader decides for the team.</summary>
internal sealed class Leading(DbContext db, AuditTrail audit, TeamPages pages, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>False after the freeze, or when there is no such track.</returns>
    public async Task<bool> ChooseTrackAsync(Edition edition, Team team, string? key, string actorId, CancellationToken cancellation)
    {
        if (TeamRules.IsFrozen(edition, Now) || edition.Tracks.All(t => t.Key != key))
        {
            return false;
        }
        audit.Add(actorId, "Team.TrackChosen", nameof(Team), team.Id, new { from = team.TrackKey, to = key });
        team.TrackKey = key;
        await db.SaveChangesAsync(cancellation);
        await pages.ForgetAsync(cancellation);
        return true;
    }

    public async Task HandOverAsync(Team team, Member to, string actorId, CancellationToken cancellation)
    {
        foreach (var member in team.Members)
        {
            member.IsLeader = member == to;
        }
        team.MembersChangedUtc = Now;
        audit.Add(actorId, "Team.LeadHandedOver", nameof(Team), team.Id, new { personId = to.PersonId });
        await db.SaveChangesAsync(cancellation);
    }
}
