using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Teams;

internal enum MentorProblem { CodeWrong, TooManyWrongCodes, NotAdult, IsMember, IsMentorAlready, TooMany }

/// <summary>Adults beside a team: they see its page and cannot judge it.</summary>
internal sealed class Mentoring(DbContext db, TeamRegister register, IPeople people, AuditTrail audit, TimeProvider clock)
{
    public const int Most = 3;
    private const int GrownUp = 18;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Present ones of a team, the first first.</summary>
    public async Task<IReadOnlyList<TeamMentor>> OfTeamAsync(string teamId, CancellationToken cancellation) =>
        await db.Set<TeamMentor>().Where(m => m.TeamId == teamId && m.EndedUtc == null).OrderBy(m => m.SinceUtc).ThenBy(m => m.Id).ToListAsync(cancellation);

    /// <summary>Teams of an edition that a person mentors now.</summary>
    public async Task<IReadOnlyList<Team>> TeamsOfAsync(int editionId, string personId, CancellationToken cancellation)
    {
        var ids = await db.Set<TeamMentor>().Where(m => m.EditionId == editionId && m.PersonId == personId && m.EndedUtc == null)
            .Select(m => m.TeamId).ToListAsync(cancellation);
        return ids.Count == 0 ? [] : [.. (await register.OfEditionAsync(editionId, cancellation)).Where(t => ids.Contains(t.Id))];
    }

    /// <summary>Null when there is none that is still valid.</summary>
    public Task<MentorCode?> CodeOfAsync(string teamId, CancellationToken cancellation)
    {
        var now = Now;
        return db.Set<MentorCode>().FirstOrDefaultAsync(c => c.TeamId == teamId && c.UntilUtc > now, cancellation);
    }

    public async Task NewCodeAsync(Team team, string actorId, CancellationToken cancellation)
    {
        await db.Set<MentorCode>().Where(c => c.TeamId == team.Id).ExecuteDeleteAsync(cancellation);
        db.Add(new MentorCode { TeamId = team.Id, Code = SpokenCode.New(), UntilUtc = Now + Invitation.Validity });
        audit.Add(actorId, "MentorCode.Made", nameof(Team), team.Id);
        await db.SaveChangesAsync(cancellation);
    }

    /// <param name="isStudent">Students who did not say when they were born are taken for minors, others for grown up.</param>
    /// <returns>What stands in the way; null when the person is a mentor now.</returns>
    public async Task<MentorProblem?> AcceptAsync(Edition edition, string? typed, string actorId, bool isStudent, CancellationToken cancellation)
    {
        var now = Now;
        if (await TooManyWrongAsync(actorId, now, cancellation))
        {
            return MentorProblem.TooManyWrongCodes;
        }
        if (SpokenCode.Read(typed) is not { } code
            || await db.Set<MentorCode>().FirstOrDefaultAsync(c => c.Code == code && c.UntilUtc > now, cancellation) is not { } found
            || await register.FindAsync(found.TeamId, cancellation) is not { } team || team.EditionId != edition.Id)
        {
            db.Add(new WrongCode { PersonId = actorId, AtUtc = now });
            await db.SaveChangesAsync(cancellation);
            return MentorProblem.CodeWrong;
        }
        if (await ObstacleAsync(edition, team, actorId, isStudent, cancellation) is { } obstacle)
        {
            return obstacle;
        }
        db.Add(new TeamMentor { TeamId = team.Id, EditionId = edition.Id, PersonId = actorId, SinceUtc = now });
        audit.Add(actorId, "Mentor.Joined", nameof(Team), team.Id, new { personId = actorId });
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>The leader parts with a mentor, or the mentor stops.</summary>
    public async Task EndAsync(TeamMentor mentor, string actorId, CancellationToken cancellation)
    {
        mentor.EndedUtc = Now;
        audit.Add(actorId, "Mentor.Ended", nameof(Team), mentor.TeamId, new { personId = mentor.PersonId });
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<MentorProblem?> ObstacleAsync(Edition edition, Team team, string personId, bool isStudent, CancellationToken cancellation)
    {
        var born = (await people.LikelyBirthYearsAsync([personId], cancellation)).GetValueOrDefault(personId);
        var present = await OfTeamAsync(team.Id, cancellation);
        return true switch
        {
            // By the year alone: whoever is counted grown up has had the birthday for certain.
            _ when born is { } year && Now.Year - year <= GrownUp || born is null && isStudent => MentorProblem.NotAdult,
            _ when await register.OfPersonAsync(edition.Id, personId, cancellation) is not null => MentorProblem.IsMember,
            _ when present.Any(m => m.PersonId == personId) => MentorProblem.IsMentorAlready,
            _ when present.Count >= Most => MentorProblem.TooMany,
            _ => null,
        };
    }

    private async Task<bool> TooManyWrongAsync(string personId, DateTime now, CancellationToken cancellation)
    {
        var since = now - WrongCode.Remembered;
        return await db.Set<WrongCode>().CountAsync(w => w.PersonId == personId && w.AtUtc > since, cancellation) >= WrongCode.Allowed;
    }
}
