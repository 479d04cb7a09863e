using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Editions;
using YouthArchive.Programmes.Enrolments;

namespace YouthArchive.Programmes.Home;

/// <param name="Status">How far the person is; null where the programme knows nothing more than the enrolment.</param>
internal sealed record OwnProgramme(Edition Edition, Due Due, ProgrammeStatus? Status, IReadOnlyList<EditionAction> Actions)
{
    public bool IsOver => Due.Kind == DueKind.Nothing;
}

/// <summary>Something of the person's own that comes next.</summary>
internal sealed record OwnDue(Edition Edition, Due Due);

/// <param name="Next">In order of time.</param>
internal sealed record OwnProgrammesModel(IReadOnlyList<OwnDue> Next, IReadOnlyList<OwnProgramme> Taking, IReadOnlyList<Edition> Open, DateTime NowUtc);

/// <summary>On the person's own page: what is due, what they take part in with the results, and what is open to them. A fixed number of queries for each edition.</summary>
internal sealed class OwnProgrammes(
    DbContext db, IEditions editions, ActionsOfEdition actions, IEnumerable<IParticipation> rooms, ModuleCatalogue catalogue, IFeatureState features, TimeProvider clock) : IFragmentProvider
{
    private const int MostDue = 6;

    public string Zone => Zones.OwnPage;
    public int Order => 20;

    public async Task<Fragment?> BuildAsync(ClaimsPrincipal person, CancellationToken cancellation)
    {
        if (person.PersonIdOrNull() is not { } id)
        {
            return null;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        var enrolled = await db.Set<Enrolment>().Where(e => e.PersonId == id).Select(e => e.EditionId).ToListAsync(cancellation);
        var all = await editions.AllAsync(cancellation);
        var taking = new List<OwnProgramme>();
        foreach (var edition in all.Where(e => enrolled.Contains(e.Id)))
        {
            taking.Add(new(edition, EditionMoment.DueAt(edition, now), await StatusAsync(edition, id, cancellation), await actions.ForAsync(edition, person, cancellation)));
        }
        var open = person.IsInRole(PortalRoles.Student) ? all.Where(e => !enrolled.Contains(e.Id) && e.EnrolmentIsOpen(now)).ToList() : [];
        return taking.Count + open.Count == 0
            ? null
            : new("/Pages/Shared/Programmes/_Own.cshtml", new OwnProgrammesModel(
                [.. taking.SelectMany(t => Next(t, now)).OrderBy(d => d.Due.AtUtc).ThenBy(d => d.Edition.Key, StringComparer.Ordinal).Take(MostDue)],
                [.. taking.OrderBy(t => t.IsOver).ThenBy(t => t.Due.AtUtc)], open, now));
    }

    // Who is enrolled need not enrol, and what is handed in is due no more.
    private static IEnumerable<OwnDue> Next(OwnProgramme own, DateTime now) =>
        EditionMoment.Upcoming(own.Edition, now)
            .Where(d => d.Kind != DueKind.Enrolment && (d.Kind != DueKind.HandIn || own.Status is not { State: TakingPart.HandedIn or TakingPart.Result }))
            .Select(d => new OwnDue(own.Edition, d));

    private async Task<ProgrammeStatus?> StatusAsync(Edition edition, string personId, CancellationToken cancellation) =>
        rooms.FirstOrDefault(r => r.Programme == edition.Programme && (catalogue.FeatureOf(r.GetType()) is not { } feature || features.IsEnabled(feature))) is { } room
            ? (await room.OfAsync(edition, [personId], cancellation)).GetValueOrDefault(personId)
            : null;
}
