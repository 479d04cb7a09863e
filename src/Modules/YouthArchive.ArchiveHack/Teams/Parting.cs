using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Teams;

/// <summary>A member leaves, or the leader withdraws one. Before the freeze; the departure stays on record.</summary>
internal sealed class Parting(DbContext db, AuditTrail audit, TeamPages pages, TimeProvider clock)
{
    /// <returns>False when the rules forbid it: the freeze is over, or the actor may not part with this member.</returns>
    public async Task<bool> PartAsync(Edition edition, Team team, Member leaving, string actorId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var isOwn = leaving.PersonId == actorId;
        if (!TeamRules.MayPart(edition, team, now) || !isOwn && team.Leader?.PersonId != actorId)
        {
            return false;
        }
        team.Members.Remove(leaving);
        db.Remove(leaving);
        db.Add(new Departure { TeamId = team.Id, PersonId = leaving.PersonId, ByPersonId = actorId, AtUtc = now });
        team.MembersChangedUtc = now;
        audit.Add(actorId, isOwn ? "Team.Left" : "Member.Withdrawn", nameof(Team), team.Id, new { personId = leaving.PersonId });
        HandOn(team, leaving, actorId, now);
        await db.SaveChangesAsync(cancellation);
        await pages.ForgetAsync(cancellation);
        return true;
    }

    private void HandOn(Team team, Member leaving, string actorId, DateTime now)
    {
        if (team.Members.Count == 0)
        {
            team.DissolvedUtc = now;
            team.RepositoryId = null;
            audit.Add(actorId, "Team.Dissolved", nameof(Team), team.Id);
        }
        else if (leaving.IsLeader)
        {
            team.Members.MinBy(m => (m.JoinedUtc, m.Id))!.IsLeader = true;
        }
    }
}
