using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;

namespace YouthArchive.ArchiveHack.Teams;

/// <summary>A new invitation code; the old one is dead from that moment.</summary>
internal sealed class InvitationReset(DbContext db, AuditTrail audit, TimeProvider clock)
{
    public async Task ResetAsync(Team team, string actorId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var old in team.Invitations.Where(i => i.RevokedUtc is null))
        {
            old.RevokedUtc = now;
        }
        team.Invitations.Add(Invitation.For(team, actorId, now));
        audit.Add(actorId, "Invitation.Reset", nameof(Team), team.Id);
        await db.SaveChangesAsync(cancellation);
    }
}
