using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
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

/// <summary>Tells a teacher how far students are. Places exist only once the selection was confirmed and everybody has had a letter.</summary>
internal sealed class SchoolParticipation(DbContext db, IStringLocalizer s) : IParticipation
{
    public string Programme => ProgrammeNames.SummerSchool;

    public async Task<IReadOnlyDictionary<string, ProgrammeStatus>> OfAsync(
        Edition edition, IReadOnlyCollection<string> personIds, CancellationToken cancellation = default)
    {
        var handedIn = await db.Set<SchoolApplication>().Where(a => a.EditionId == edition.Id && a.State == ApplicationState.HandedIn && personIds.Contains(a.PersonId))
            .Select(a => a.PersonId).ToListAsync(cancellation);
        var seats = await db.Set<Seat>().Where(x => x.EditionId == edition.Id && personIds.Contains(x.PersonId))
            .Select(x => new { x.PersonId, x.State }).ToListAsync(cancellation);
        var result = handedIn.ToDictionary(p => p, _ => new ProgrammeStatus(TakingPart.HandedIn, null), StringComparer.Ordinal);
        foreach (var seat in seats)
        {
            result[seat.PersonId] = new(TakingPart.Result, Words(seat.State));
        }
        return result;
    }

    private string Words(SeatState state) => state switch
    {
        SeatState.Confirmed => s["Place confirmed"],
        SeatState.Offered => s["Place offered"],
        _ => SchoolWords.Of(s, state),
    };
}
