using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Terms;
using static YouthArchive.Platform.Localization.SourceText;

namespace YouthArchive.SummerSchool.Applications;

/// <summary>On the school's page: apply, my application, my place.</summary>
internal sealed class SchoolActions(DbContext db, TermsShelf terms, TimeProvider clock) : IEditionActions
{
    public string? Programme => ProgrammeNames.SummerSchool;

    public async Task<IReadOnlyList<EditionAction>> ForAsync(Edition edition, ClaimsPrincipal person, CancellationToken cancellation)
    {
        if (person.PersonIdOrNull() is not { } me)
        {
            return [];
        }
        var actions = new List<EditionAction>();
        if (await db.Set<Seat>().AnyAsync(s => s.EditionId == edition.Id && s.PersonId == me, cancellation))
        {
            actions.Add(new(Of("My place"), SchoolLinks.Place(edition), true, 5));
        }
        if (await db.Set<SchoolApplication>().AsNoTracking().Where(a => a.EditionId == edition.Id && a.PersonId == me).Select(a => (ApplicationState?)a.State).FirstOrDefaultAsync(cancellation) is { } state)
        {
            actions.Add(new(state == ApplicationState.Draft ? Of("Go on with my application") : Of("My application"), SchoolLinks.Application(edition), actions.Count == 0, 10));
        }
        else if (edition.EnrolmentIsOpen(clock.GetUtcNow().UtcDateTime) && (await terms.OfAsync(edition.Id, cancellation)).Places > 0)
        {
            actions.Add(new(Of("Apply"), SchoolLinks.Application(edition), true, 10));
        }
        return actions;
    }
}

/// <summary>Tells a teacher how far students are.</summary>
internal sealed class SchoolParticipation(DbContext db) : IParticipation
{
    public string Programme => ProgrammeNames.SummerSchool;

    public async Task<IReadOnlyDictionary<string, ProgrammeStatus>> OfAsync(
        Edition edition, IReadOnlyCollection<string> personIds, CancellationToken cancellation = default)
    {
        var handedIn = await db.Set<SchoolApplication>().Where(a => a.EditionId == edition.Id && a.State == ApplicationState.HandedIn && personIds.Contains(a.PersonId))
            .Select(a => a.PersonId).ToListAsync(cancellation);
        return handedIn.ToDictionary(p => p, _ => new ProgrammeStatus(TakingPart.HandedIn, null), StringComparer.Ordinal);
    }
}
