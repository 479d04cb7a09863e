using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Judging.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Certificates;

/// <summary>By the published ranking: an award for the members of a team that has one, participation for the others that handed in.</summary>
internal sealed class HackGrounds(DbContext db, IPublishedPlaces places, IPublishedAwards awards, IStringLocalizer S) : ICertificateGrounds
{
    // Where no award rules were declared, the first three places stand for them.
    private const int LastPlace = 3;

    public string Programme => ProgrammeNames.ArchiveHack;

    public async Task<IReadOnlyList<CertificateGround>> OfEditionAsync(Edition edition, CancellationToken cancellation = default)
    {
        var published = await places.OfEditionAsync(edition.Id, cancellation);
        if (published.Count == 0)
        {
            return [];
        }
        var given = await awards.OfEditionAsync(edition.Id, cancellation);
        var members = await (
            from member in db.Set<Member>()
            join team in db.Set<Team>() on member.TeamId equals team.Id
            where team.EditionId == edition.Id && team.DissolvedUtc == null && team.RepositoryId != null
            select new { member.PersonId, member.TeamId, team.Name }).ToListAsync(cancellation);
        var part = InAllLanguages.Say(() => S["Took part and handed in the team's project"]);
        return [.. members.Select(m => Award(m.TeamId, published, given) is { } award
            ? new CertificateGround(m.PersonId, CertificateKind.Award, m.TeamId, award, m.Name)
            : new CertificateGround(m.PersonId, CertificateKind.Participation, m.TeamId, part, m.Name))];
    }

    private LocalizedText? Award(string team, IReadOnlyDictionary<string, int> places, IReadOnlyDictionary<string, IReadOnlyList<LocalizedText>> given)
    {
        if (given.GetValueOrDefault(team) is { Count: > 0 } all)
        {
            return InAllLanguages.Say(() => string.Join("; ", all.Select(a => a.ToString())));
        }
        return given.Count == 0 && places.TryGetValue(team, out var place) && place <= LastPlace ? InAllLanguages.Say(() => S["Place {0}", place]) : null;
    }
}
