using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Applications;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Terms;

namespace YouthArchive.SummerSchool.OwnData;

/// <summary>A person's applications and places.</summary>
internal sealed class ApplicationData(DbContext db, CareSeal seal, IEditions editions, TimeProvider clock) : IPersonalData
{
    public string Section => "summerSchool";

    public async Task<object?> OfAsync(string personId, CancellationToken cancellation = default)
    {
        var own = await db.Set<SchoolApplication>().AsNoTracking().Where(a => a.PersonId == personId).OrderBy(a => a.CreatedUtc).ToListAsync(cancellation);
        var seats = await db.Set<Seat>().AsNoTracking().Where(s => s.PersonId == personId).OrderBy(s => s.Id).ToListAsync(cancellation);
        if (own.Count + seats.Count == 0)
        {
            return null;
        }
        var ids = own.Select(a => a.Id).ToList();
        var references = await db.Set<Reference>().AsNoTracking().Where(r => ids.Contains(r.ApplicationId)).ToDictionaryAsync(r => r.ApplicationId, cancellation);
        var notes = await db.Set<CareNote>().AsNoTracking().Where(n => ids.Contains(n.ApplicationId)).ToDictionaryAsync(n => n.ApplicationId, cancellation);
        return new
        {
            Applications = own.Select(a => new
            {
                a.Code,
                State = a.State.ToString(),
                a.Country,
                a.Region,
                a.Language,
                a.Gender,
                Standing = a.Standing.ToString(),
                a.Organisation,
                a.Motivation,
                a.Portfolio,
                Works = a.Entries.Select(e => new { e.Title, Outcome = e.Result }),
                a.CreatedUtc,
                a.ChangedUtc,
                a.HandedInUtc,
                Referee = references.GetValueOrDefault(a.Id)?.Email,
                Health = notes.TryGetValue(a.Id, out var note) ? seal.Open(note.Sealed) is { } care ? new { Text = care.Health, care.Emergency, care.PickUp } : null : null,
            }),
            Places = seats.Select(s => new { s.Code, State = s.State.ToString(), s.ChangedUtc }),
        };
    }

    /// <summary>A draft goes whole. Of what was handed in nothing stays that describes a person; a place that is still to come passes on.</summary>
    public async Task EraseAsync(string personId, CancellationToken cancellation = default)
    {
        var applications = db.Set<SchoolApplication>();
        var own = await applications.Where(a => a.PersonId == personId).Select(a => new { a.Id, a.State }).ToListAsync(cancellation);
        var ids = own.Select(a => a.Id).ToList();
        var drafts = own.Where(a => a.State == ApplicationState.Draft).Select(a => a.Id).ToList();
        await db.Set<CareNote>().Where(n => ids.Contains(n.ApplicationId)).ExecuteDeleteAsync(cancellation);
        await db.Set<Reference>().Where(r => ids.Contains(r.ApplicationId)).ExecuteDeleteAsync(cancellation);
        await applications.Where(a => drafts.Contains(a.Id)).ExecuteDeleteAsync(cancellation);
        foreach (var application in await applications.Where(a => a.PersonId == personId).ToListAsync(cancellation))
        {
            (application.Gender, application.Organisation, application.Motivation, application.Portfolio) = ("", "", "", "");
            application.Entries = [];
        }
        var now = clock.GetUtcNow().UtcDateTime;
        var coming = (await editions.AllAsync(cancellation)).Where(e => e.Programme == ProgrammeNames.SummerSchool && SchoolTerms.StageOf(e)?.StartsUtc > now).Select(e => e.Id).ToList();
        foreach (var seat in await db.Set<Seat>().Where(s => s.PersonId == personId && coming.Contains(s.EditionId) && s.State != SeatState.GivenUp).ToListAsync(cancellation))
        {
            // The waiting list looks for offers whose time is over: so it finds this place too.
            var wasPlace = seat.State != SeatState.Waiting;
            (seat.State, seat.Rank, seat.ConfirmByUtc, seat.ChangedUtc) = (wasPlace ? SeatState.Offered : SeatState.GivenUp, null, wasPlace ? now : null, now);
        }
    }
}
