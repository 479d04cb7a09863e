using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Teams;

/// <summary>A person forms a team and leads it.</summary>
internal sealed class TeamFormation(DbContext db, TeamRegister register, Entrance entrance, AuditTrail audit, TeamPages pages, TimeProvider clock)
{
    /// <returns>What stands in the way; empty when the team stands.</returns>
    public async Task<IReadOnlyList<TeamProblem>> FormAsync(Edition edition, TeamDraft draft, string actorId, CancellationToken cancellation)
    {
        var problems = draft.Problems(edition).ToList();
        if (await register.OfPersonAsync(edition.Id, actorId, cancellation) is not null)
        {
            return [TeamProblem.AlreadyInATeam];
        }
        if (draft.NameSearch.Length > 0 && await register.NameIsTakenAsync(edition.Id, draft.NameSearch, cancellation))
        {
            problems.Add(TeamProblem.NameTaken);
        }
        if (problems.Count > 0)
        {
            return problems;
        }
        return await entrance.AdmitAsync(edition, actorId, cancellation) is { } refused ? [refused] : await SaveAsync(edition, draft, actorId, cancellation);
    }

    // Two teams formed at once may want the same number: the later one takes the next.
    private async Task<IReadOnlyList<TeamProblem>> SaveAsync(Edition edition, TeamDraft draft, string actorId, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= AfterClash.Tries; attempt++)
        {
            var team = New(edition, draft, actorId, await register.NextNumberAsync(edition.Id, cancellation));
            db.Add(team);
            audit.Add(actorId, "Team.Formed", nameof(Team), team.Id, new { team.Code, team.TrackKey });
            try
            {
                await db.SaveChangesAsync(cancellation);
                await pages.ForgetAsync(cancellation);
                return [];
            }
            catch (DbUpdateException)
            {
                db.ChangeTracker.Clear();
                await AfterClash.PauseAsync(attempt, cancellation);
                if (await register.OfPersonAsync(edition.Id, actorId, cancellation) is not null)
                {
                    return [TeamProblem.AlreadyInATeam];
                }
            }
        }
        return [TeamProblem.TryAgain];
    }

    private Team New(Edition edition, TeamDraft draft, string actorId, int number)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var team = new Team
        {
            EditionId = edition.Id,
            Number = number,
            Code = Team.CodeOf(number),
            Name = draft.CleanName,
            NameSearch = draft.NameSearch,
            Summary = draft.SummaryText,
            Language = draft.Language,
            TrackKey = draft.TrackKey,
            FormedUtc = now,
            MembersChangedUtc = now,
        };
        GitHubLogin.TryRead(draft.GitHubLogin, out var login);
        team.Members.Add(new() { TeamId = team.Id, EditionId = edition.Id, PersonId = actorId, GitHubLogin = login, IsLeader = true, JoinedUtc = now });
        team.Invitations.Add(Invitation.For(team, actorId, now));
        return team;
    }
}
