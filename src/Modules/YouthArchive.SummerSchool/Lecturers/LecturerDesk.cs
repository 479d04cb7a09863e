using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Lecturers;

internal enum AppointOutcome { Appointed, NobodyOfThatName, NotAdult, TakesPart, TooMany, NoSession }

/// <summary>Appoints people to sessions, and says what somebody teaches.</summary>
internal sealed class LecturerDesk(DbContext db, IPeople people, AuditTrail audit, TimeProvider clock)
{
    private const int GrownUp = 18;

    /// <summary>Keys of the sessions the person teaches; empty for everybody else.</summary>
    public async Task<IReadOnlySet<string>> OwnAsync(int editionId, string personId, CancellationToken cancellation) =>
        (await db.Set<LecturerAppointment>().AsNoTracking().Where(l => l.EditionId == editionId && l.PersonId == personId).Select(l => l.SessionKey).ToListAsync(cancellation))
            .ToHashSet(StringComparer.Ordinal);

    public async Task<IReadOnlyList<Person>> OfSessionAsync(int editionId, string session, CancellationToken cancellation)
    {
        var ids = await db.Set<LecturerAppointment>().AsNoTracking().Where(l => l.EditionId == editionId && l.SessionKey == session).Select(l => l.PersonId).ToListAsync(cancellation);
        return [.. (await people.FindManyAsync(ids, cancellation)).Values.OrderBy(p => p.UserName, StringComparer.Ordinal)];
    }

    /// <summary>Grown-ups who do not take part in this school themselves: nobody answers the own work. Appointing twice is harmless.</summary>
    public async Task<AppointOutcome> AppointAsync(Edition edition, string session, string? userName, string actorId, CancellationToken cancellation)
    {
        if (await people.FindByUserNameAsync(userName?.Trim() ?? "", cancellation) is not { } person)
        {
            return AppointOutcome.NobodyOfThatName;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        if (person.BirthYear is { } born && now.Year - born < GrownUp)
        {
            return AppointOutcome.NotAdult;
        }
        if (await db.Set<Seat>().AnyAsync(s => s.EditionId == edition.Id && s.PersonId == person.Id, cancellation))
        {
            return AppointOutcome.TakesPart;
        }
        if (!await db.Set<ProgrammeSession>().AnyAsync(s => s.EditionId == edition.Id && s.Key == session, cancellation))
        {
            return AppointOutcome.NoSession;
        }
        var there = await db.Set<LecturerAppointment>().Where(l => l.EditionId == edition.Id && l.SessionKey == session).Select(l => l.PersonId).ToListAsync(cancellation);
        if (there.Contains(person.Id))
        {
            return AppointOutcome.Appointed;
        }
        if (there.Count >= ProgrammeSession.MostLecturers)
        {
            return AppointOutcome.TooMany;
        }
        db.Add(new LecturerAppointment { EditionId = edition.Id, SessionKey = session, PersonId = person.Id, SinceUtc = now, ById = actorId });
        audit.Add(actorId, "Lecturer.Appointed", "Edition", edition.Key, new { session, personId = person.Id });
        await db.SaveChangesAsync(cancellation);
        return AppointOutcome.Appointed;
    }

    public async Task<bool> WithdrawAsync(Edition edition, string session, string? personId, string actorId, CancellationToken cancellation)
    {
        if (await db.Set<LecturerAppointment>().FirstOrDefaultAsync(l => l.EditionId == edition.Id && l.SessionKey == session && l.PersonId == personId, cancellation) is not { } found)
        {
            return false;
        }
        db.Remove(found);
        audit.Add(actorId, "Lecturer.Withdrawn", "Edition", edition.Key, new { session, personId });
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
