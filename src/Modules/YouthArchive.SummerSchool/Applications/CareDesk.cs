using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Seats;

namespace YouthArchive.SummerSchool.Applications;

/// <param name="Details">Null when the seal cannot be read any more.</param>
internal sealed record CareOfSeat(string Code, string Name, CareDetails? Details);

/// <summary>Health and pick-up: written by the person, read by those with the permission, each reading on record.</summary>
internal sealed class CareDesk(DbContext db, CareSeal seal, IPeople people, AuditTrail audit, TimeProvider clock)
{
    public async Task<CareDetails> OwnAsync(string applicationId, CancellationToken cancellation) =>
        await db.Set<CareNote>().AsNoTracking().FirstOrDefaultAsync(n => n.ApplicationId == applicationId, cancellation) is { } note ? seal.Open(note.Sealed) ?? CareDetails.None : CareDetails.None;

    public async Task SaveAsync(string applicationId, CareDetails details, CancellationToken cancellation)
    {
        var note = await db.Set<CareNote>().FirstOrDefaultAsync(n => n.ApplicationId == applicationId, cancellation);
        if (details.IsEmpty)
        {
            await db.Set<CareNote>().Where(n => n.ApplicationId == applicationId).ExecuteDeleteAsync(cancellation);
            return;
        }
        if (note is null)
        {
            note = new() { ApplicationId = applicationId, Sealed = "" };
            db.Add(note);
        }
        (note.Sealed, note.ChangedUtc) = (seal.Close(details), clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Of those who come, by code of the place.</summary>
    public async Task<IReadOnlyList<CareOfSeat>> OfConfirmedAsync(Edition edition, string actorId, CancellationToken cancellation)
    {
        var notes = await (
            from seat in db.Set<Seat>()
            join application in db.Set<SchoolApplication>() on new { seat.EditionId, seat.PersonId } equals new { application.EditionId, application.PersonId }
            join note in db.Set<CareNote>() on application.Id equals note.ApplicationId
            where seat.EditionId == edition.Id && seat.State == SeatState.Confirmed
            orderby seat.Code
            select new { seat.Code, seat.PersonId, note.Sealed }).ToListAsync(cancellation);
        var known = await people.FindManyAsync(notes.Select(n => n.PersonId), cancellation);
        audit.Add(actorId, "CareNotes.Read", "Edition", edition.Key, new { notes.Count });
        await db.SaveChangesAsync(cancellation);
        return [.. notes.Select(n => new CareOfSeat(n.Code, known.GetValueOrDefault(n.PersonId)?.DisplayName ?? "", seal.Open(n.Sealed)))];
    }
}
