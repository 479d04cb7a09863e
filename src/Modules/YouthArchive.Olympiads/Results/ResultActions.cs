using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Results;

/// <summary>On an olympiad's page, once something is published: the results, and one's own.</summary>
internal sealed class ResultActions(ResultPublications publications) : IEditionActions
{
    public string? Programme => ProgrammeNames.Olympiads;

    public async Task<IReadOnlyList<EditionAction>> ForAsync(Edition edition, ClaimsPrincipal person, CancellationToken cancellation)
    {
        if ((await publications.OfEditionAsync(edition.Id, cancellation)).Count == 0)
        {
            return [];
        }
        var all = new EditionAction("See the results", ResultLinks.Public(edition), true, 30);
        return person.PersonIdOrNull() is null ? [all] : [all with { IsPrimary = false }, new EditionAction("My result", ResultLinks.Mine(edition), true, 20)];
    }
}

/// <summary>For teachers: who has sat, and what place was published.</summary>
internal sealed class OlympiadParticipation(DbContext db, ResultPublications publications, IStringLocalizer S) : IParticipation
{
    public string Programme => ProgrammeNames.Olympiads;

    public async Task<IReadOnlyDictionary<string, ProgrammeStatus>> OfAsync(
        Edition edition, IReadOnlyCollection<string> personIds, CancellationToken cancellation = default)
    {
        var sat = await (
            from sitting in db.Set<Sitting>()
            join window in db.Set<SittingWindow>() on sitting.WindowId equals window.Id
            where window.EditionId == edition.Id && sitting.StartedUtc != null && personIds.Contains(sitting.PersonId)
            select new { sitting.Id, sitting.PersonId }).ToListAsync(cancellation);
        var places = (await publications.OfEditionAsync(edition.Id, cancellation)).Values
            .SelectMany(p => PublishedBoard.Read(p.Snapshot).Results).GroupBy(r => r.SittingId).ToDictionary(g => g.Key, g => g.Min(r => r.Place), StringComparer.Ordinal);
        return sat.GroupBy(s => s.PersonId, StringComparer.Ordinal).ToDictionary(g => g.Key, g =>
            g.Where(s => places.ContainsKey(s.Id)).Select(s => places[s.Id]).DefaultIfEmpty(0).Min() is var place and > 0
                ? new ProgrammeStatus(TakingPart.Result, S["Place {0}", place])
                : new ProgrammeStatus(TakingPart.HandedIn, null));
    }
}
