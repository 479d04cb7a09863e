using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Teams;

/// <summary>A person joins a team with its invitation code.</summary>
internal sealed class Joining(DbContext db, TeamRegister register, Entrance entrance, AuditTrail audit, TeamPages pages, TimeProvider clock)
{
    /// <returns>What stands in the way; null when the person is a member now.</returns>
    public async Task<TeamProblem?> JoinAsync(Edition edition, string? typedCode, string? typedLogin, string actorId, CancellationToken cancellation)
    {
        if (!GitHubLogin.TryRead(typedLogin, out var login))
        {
            return TeamProblem.LoginWrong;
        }
        if (await register.OfPersonAsync(edition.Id, actorId, cancellation) is not null)
        {
            return TeamProblem.AlreadyInATeam;
        }
        for (var attempt = 1; attempt <= AfterClash.Tries; attempt++)
        {
            try
            {
                return await TryAsync(edition, typedCode, login, actorId, cancellation);
            }
            catch (DbUpdateException)
            {
                // Somebody else took a place, or this person joined twice, in the same moment: look again.
                db.ChangeTracker.Clear();
                await AfterClash.PauseAsync(attempt, cancellation);
            }
        }
        return TeamProblem.TryAgain;
    }

    private async Task<TeamProblem?> TryAsync(Edition edition, string? typedCode, string? login, string actorId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await TooManyWrongAsync(actorId, now, cancellation))
        {
            return TeamProblem.TooManyWrongCodes;
        }
        var (invitation, team) = await FindAsync(edition, SpokenCode.Read(typedCode), cancellation);
        if (invitation is null || team is null)
        {
            await NoteWrongAsync(actorId, now, cancellation);
            return TeamProblem.CodeWrong;
        }
        if (Refusal(invitation, team, login, now) is { } refusal)
        {
            return refusal;
        }
        if (await entrance.AdmitAsync(edition, actorId, cancellation) is { } refused)
        {
            return refused;
        }
        team.Members.Add(new() { TeamId = team.Id, EditionId = edition.Id, PersonId = actorId, GitHubLogin = login, JoinedUtc = now });
        team.MembersChangedUtc = now;
        audit.Add(actorId, "Team.Joined", nameof(Team), team.Id, new { personId = actorId });
        await db.SaveChangesAsync(cancellation);
        await pages.ForgetAsync(cancellation);
        return null;
    }

    private static TeamProblem? Refusal(Invitation invitation, Team team, string? login, DateTime now) => true switch
    {
        _ when !invitation.IsOpen(now) => TeamProblem.CodeOver,
        _ when team.IsFull => TeamProblem.TeamFull,
        _ when team.Members.Exists(m => GitHubLogin.Same(m.GitHubLogin, login)) => TeamProblem.LoginTaken,
        _ => null,
    };

    private async Task<(Invitation?, Team?)> FindAsync(Edition edition, string? code, CancellationToken cancellation)
    {
        if (code is null || await db.Set<Invitation>().FirstOrDefaultAsync(i => i.Code == code, cancellation) is not { } invitation)
        {
            return default;
        }
        var team = await register.FindAsync(invitation.TeamId, cancellation);
        return team?.EditionId == edition.Id ? (invitation, team) : default;
    }

    private async Task<bool> TooManyWrongAsync(string personId, DateTime now, CancellationToken cancellation)
    {
        var since = now - WrongCode.Remembered;
        return await db.Set<WrongCode>().CountAsync(w => w.PersonId == personId && w.AtUtc > since, cancellation) >= WrongCode.Allowed;
    }

    private async Task NoteWrongAsync(string personId, DateTime now, CancellationToken cancellation)
    {
        var since = now - WrongCode.Remembered;
        await db.Set<WrongCode>().Where(w => w.AtUtc <= since).ExecuteDeleteAsync(cancellation);
        db.Add(new WrongCode { PersonId = personId, AtUtc = now });
        await db.SaveChangesAsync(cancellation);
    }
}
