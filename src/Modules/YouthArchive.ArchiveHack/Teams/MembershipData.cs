using Microsoft.EntityFrameworkCore;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.People.Contracts;

namespace YouthArchive.ArchiveHack.Teams;

/// <summary>A person's teams, for their own download. Other members' data stays theirs.</summary>
internal sealed class MembershipData(DbContext db, ForgottenAuthors forgetting) : IPersonalData
{
    public string Section => "hackathonTeams";

    public async Task<object?> OfAsync(string personId, CancellationToken cancellation = default)
    {
        var held = await (
            from member in db.Set<Member>()
            join team in db.Set<Team>() on member.TeamId equals team.Id
            where member.PersonId == personId
            orderby member.JoinedUtc
            select new Place(
                team.Code, team.Name, member.GitHubLogin, member.IsLeader, member.Role, member.ConductVersion, member.ConductUtc, member.JoinedUtc, false, null))
            .ToListAsync(cancellation);
        var mentored = await (
            from mentor in db.Set<TeamMentor>()
            join team in db.Set<Team>() on mentor.TeamId equals team.Id
            where mentor.PersonId == personId
            orderby mentor.SinceUtc
            select new Place(team.Code, team.Name, null, false, null, null, null, mentor.SinceUtc, true, mentor.EndedUtc)).ToListAsync(cancellation);
        return held.Count + mentored.Count == 0 ? null : held.Concat(mentored);
    }

    private sealed record Place(
        string Code, string Name, string? GitHubLogin, bool IsLeader, string? Role, string? ConductVersion, DateTime? ConductUtc, DateTime JoinedUtc,
        bool IsMentor, DateTime? EndedUtc);

    /// <summary>The place in the team and its result stay, under an account that names nobody.</summary>
    public async Task EraseAsync(string personId, CancellationToken cancellation = default)
    {
        var places = await db.Set<Member>().Where(m => m.PersonId == personId && m.GitHubLogin != null).ToListAsync(cancellation);
        foreach (var place in places)
        {
            await forgetting.ForgetAsync(place.TeamId, place.GitHubLogin!, cancellation);
            place.GitHubLogin = null;
        }
        await db.Set<Member>().Where(m => m.PersonId == personId && m.Role != null).ExecuteUpdateAsync(s => s.SetProperty(m => m.Role, (string?)null), cancellation);
        await db.Set<WrongCode>().Where(w => w.PersonId == personId).ExecuteDeleteAsync(cancellation);
    }
}
