using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Lecturers;
using YouthArchive.SummerSchool.Seats;
using static YouthArchive.Platform.Localization.SourceText;

namespace YouthArchive.SummerSchool.Sessions;

/// <summary>On the school's page: the programme, one's own timetable, and the organiser's desk.</summary>
internal sealed class DayActions(DbContext db, IRolePermissions permissions) : IEditionActions
{
    public string? Programme => ProgrammeNames.SummerSchool;

    public async Task<IReadOnlyList<EditionAction>> ForAsync(Edition edition, ClaimsPrincipal person, CancellationToken cancellation)
    {
        var isPublished = await db.Set<ProgrammeVersion>().AnyAsync(v => v.EditionId == edition.Id, cancellation);
        var me = person.PersonIdOrNull();
        var comes = me is not null && await db.Set<Seat>().AnyAsync(s => s.EditionId == edition.Id && s.PersonId == me && s.State == SeatState.Confirmed, cancellation);
        var teaches = me is not null && await db.Set<LecturerAppointment>().AnyAsync(l => l.EditionId == edition.Id && l.PersonId == me, cancellation);
        return
        [
            .. comes && isPublished ? [new EditionAction(Of("My timetable"), DayLinks.Mine(edition), true, 10)] : Array.Empty<EditionAction>(),
            .. comes ? [new EditionAction(Of("Materials and tasks"), DayLinks.Learning(edition), false, 15)] : Array.Empty<EditionAction>(),
            .. teaches ? [new EditionAction(Of("The sessions I teach"), DayLinks.Teaching(edition), true, 12)] : Array.Empty<EditionAction>(),
            .. isPublished ? [new EditionAction(Of("Programme of the days"), DayLinks.Programme(edition), false, 20)] : Array.Empty<EditionAction>(),
            .. permissions.Holds(person, Permissions.Organise) ? [new EditionAction(Of("Arrange the days"), DayLinks.ProgrammeDesk(edition), false, 90)] : Array.Empty<EditionAction>(),
        ];
    }
}
