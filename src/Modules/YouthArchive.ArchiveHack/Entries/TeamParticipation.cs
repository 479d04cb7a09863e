using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Judging.Contracts;
using YouthArchive.People.Contracts;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Entries;

/// <summary>For teachers: whose team has handed in its repository, and what place it took.</summary>
internal sealed class TeamParticipation(DbContext db, IPublishedPlaces places, IStringLocalizer S) : IParticipation
{
    public string Programme => ProgrammeNames.ArchiveHack;

    public async Task<IReadOnlyDictionary<string, ProgrammeStatus>> OfAsync(
        Edition edition, IReadOnlyCollection<string> personIds, CancellationToken cancellation = default)
    {
        var handedIn = await (
            from member in db.Set<Member>()
            join team in db.Set<Team>() on member.TeamId equals team.Id
            where team.EditionId == edition.Id && team.DissolvedUtc == null && team.RepositoryId != null && personIds.Contains(member.PersonId)
            select new { member.PersonId, member.TeamId }).ToListAsync(cancellation);
        if (handedIn.Count == 0)
        {
            return new Dictionary<string, ProgrammeStatus>();
        }
        var published = await places.OfEditionAsync(edition.Id, cancellation);
        return handedIn.ToDictionary(m => m.PersonId, m => published.TryGetValue(m.TeamId, out var place)
            ? new ProgrammeStatus(TakingPart.Result, S["Place {0}", place])
            : new ProgrammeStatus(TakingPart.HandedIn, null));
    }
}
