using Microsoft.EntityFrameworkCore;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Judging.Contracts.Masking;
using YouthArchive.People.Contracts;

namespace YouthArchive.ArchiveHack.Panels.Masking;

/// <summary>Gathers what tells a team: its people now and before, their logins, whoever wrote commits, and the repository's owner.</summary>
internal sealed class TeamIdentities(DbContext db, IPeople people, ISchoolNames schools)
{
    public async Task<Identities> OfAsync(Team team, RepositoryFacts? facts, CancellationToken cancellation)
    {
        var left = await db.Set<Departure>().Where(d => d.TeamId == team.Id).Select(d => d.PersonId).ToListAsync(cancellation);
        var persons = await people.FindManyAsync(team.Members.Select(m => m.PersonId).Concat(left).Distinct(), cancellation);
        var commits = (facts?.Commits ?? []).Concat(facts?.Rewritten ?? []).ToList();
        var repositories = team.HandIns.SelectMany(h => new[] { h.Address, h.FullName }).Concat([facts?.FullName, facts?.ParentName, facts?.TemplateName]);
        var owners = repositories.OfType<string>().Select(name => name.Split('/')[0]);
        return new(
            [.. persons.Values.Select(p => p.DisplayName), .. commits.Select(c => c.AuthorName).Distinct()],
            [.. Logins(team, persons.Values, facts, commits).Concat(owners).Distinct(StringComparer.OrdinalIgnoreCase)],
            await schools.OfAsync([.. persons.Keys], cancellation));
    }

    private static IEnumerable<string> Logins(
        Team team, IEnumerable<Person> persons, RepositoryFacts? facts, IReadOnlyCollection<Evidence.CommitFact> commits) =>
        persons.Select(p => p.UserName)
            .Concat(team.Members.Select(m => m.GitHubLogin).OfType<string>())
            .Concat(commits.Where(c => !c.IsBot).Select(c => c.AuthorLogin).OfType<string>())
            .Concat(commits.SelectMany(c => c.CoAuthors).Select(c => c.Login).OfType<string>())
            .Concat((facts?.Pushes ?? []).Select(p => p.Actor).OfType<string>());
}
