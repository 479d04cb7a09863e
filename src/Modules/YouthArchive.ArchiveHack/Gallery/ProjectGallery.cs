using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.ArchiveHack.Pitches;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Judging.Contracts;
using YouthArchive.People.Contracts;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Gallery;

/// <param name="People">By their public names: in full only with a live consent.</param>
internal sealed record Project(Team Team, string? Track, int Place, IReadOnlyList<PublicName> People, string? Repository, string? Demo, string? Video);

/// <summary>The projects of an edition whose results are published; none before.</summary>
internal sealed class ProjectGallery(DbContext db, TeamRegister register, IPublishedPlaces places, IPublicNames names, IOptionsMonitor<GitHubOptions> options)
{
    public async Task<IReadOnlyList<Project>> OfEditionAsync(Edition edition, CancellationToken cancellation)
    {
        var published = await places.OfEditionAsync(edition.Id, cancellation);
        if (published.Count == 0)
        {
            return [];
        }
        var teams = (await register.OfEditionAsync(edition.Id, cancellation)).Where(t => published.ContainsKey(t.Id)).ToList();
        var ids = teams.Select(t => t.Id).ToList();
        var pitches = await db.Set<Pitch>().AsNoTracking().Where(p => ids.Contains(p.TeamId)).ToDictionaryAsync(p => p.TeamId, cancellation);
        var people = await names.OfAsync(teams.SelectMany(t => t.Members).Select(m => m.PersonId), cancellation);
        return
        [
            .. teams.OrderBy(t => published[t.Id]).ThenBy(t => t.Number).Select(t => new Project(
                t, edition.Tracks.FirstOrDefault(k => k.Key == t.TrackKey)?.Title.ToString(), published[t.Id],
                [.. t.Members.OrderByDescending(m => m.IsLeader).ThenBy(m => m.JoinedUtc).ThenBy(m => m.Id).Select(m => people[m.PersonId])],
                RepositoryOf(t), pitches.GetValueOrDefault(t.Id)?.Demo, pitches.GetValueOrDefault(t.Id)?.Video)),
        ];
    }

    // Repositories of a stand-in are no pages that visitors could open.
    private string? RepositoryOf(Team team) =>
        options.CurrentValue.Hosts.Count == 0 && team.Current?.FullName is { } name ? $"https://github.com/{name}" : null;
}
