using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Editions;
using YouthArchive.Programmes.Enrolments;

namespace YouthArchive.Programmes.Home;

internal sealed record OwnProgramme(Edition Edition, Due Due, IReadOnlyList<EditionAction> Actions);

internal sealed record OwnProgrammesModel(IReadOnlyList<OwnProgramme> Taking, IReadOnlyList<Edition> Open, DateTime NowUtc);

/// <summary>On the person's own page: what they take part in and what is due; else what is open to them.</summary>
internal sealed class OwnProgrammes(DbContext db, IEditions editions, ActionsOfEdition actions, TimeProvider clock) : IFragmentProvider
{
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
            taking.Add(new(edition, EditionMoment.DueAt(edition, now), await actions.ForAsync(edition, person, cancellation)));
        }
        var open = person.IsInRole(PortalRoles.Student) ? all.Where(e => !enrolled.Contains(e.Id) && e.EnrolmentIsOpen(now)).ToList() : [];
        return taking.Count + open.Count == 0
            ? null
            : new("/Pages/Shared/Programmes/_Own.cshtml", new OwnProgrammesModel([.. taking.OrderBy(t => t.Due.AtUtc)], open, now));
    }
}
