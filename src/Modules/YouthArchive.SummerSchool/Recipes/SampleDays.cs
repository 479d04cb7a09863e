using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Numbers;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Attendance;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Sessions;
using YouthArchive.SummerSchool.Workshops;

namespace YouthArchive.SummerSchool.Recipes;

/// <summary>Invented wishes, places and attendance; the same each time, for nothing but the edition's key decides.</summary>
internal sealed class SampleDays(DbContext db, SeatList seats, ProgrammeShelf shelf, WorkshopDesk workshops, TimeProvider clock)
{
    private const string Device = "sample-device";

    /// <summary>Everybody names up to three workshops of each slot; then the first run is confirmed, without letters.</summary>
    public async Task<int> PlacesAsync(Edition edition, CancellationToken cancellation)
    {
        var draw = new SeededDraw(WorkshopAssignment.SeedOf(edition.Key, 0));
        var people = await seats.ConfirmedAsync(edition.Id, cancellation);
        foreach (var slot in WorkshopDesk.SlotsOf(await shelf.SessionsAsync(edition.Id, cancellation)))
        {
            foreach (var seat in people)
            {
                var keys = slot.Select(s => s.Key).ToList();
                draw.Shuffle(keys);
                db.AddRange(keys.Take(3).Select((key, i) => new Wish { SeatId = seat.Id, Slot = slot.Key, Rank = i + 1, SessionKey = key }));
            }
        }
        await db.SaveChangesAsync(cancellation);
        var preview = await workshops.PreviewAsync(edition, cancellation);
        var ids = people.ToDictionary(p => p.Code, p => p.Id, StringComparer.Ordinal);
        var now = clock.GetUtcNow().UtcDateTime;
        db.Add(new WorkshopRun { EditionId = edition.Id, Number = preview.Run, Reason = "Үлгі дерек", Lines = preview.Lines, AtUtc = now });
        db.AddRange(preview.Lines.Select(l => new WorkshopPlace { SeatId = ids[l.Code], Slot = l.Slot, EditionId = edition.Id, SessionKey = l.SessionKey, ChangedUtc = now }));
        await db.SaveChangesAsync(cancellation);
        return people.Count;
    }

    /// <summary>Those who reach the threshold miss one session at most; the others come to every second one.</summary>
    public async Task<int> AttendanceAsync(Edition edition, int reach, CancellationToken cancellation)
    {
        var sessions = await shelf.SessionsAsync(edition.Id, cancellation);
        var own = await shelf.WorkshopsAsync(edition.Id, cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var draw = new SeededDraw(WorkshopAssignment.SeedOf(edition.Key, -1));
        var sequence = 0;
        foreach (var (number, seat) in (await seats.ConfirmedAsync(edition.Id, cancellation)).Index())
        {
            var timetable = Timetable.Of(sessions, own[seat.Id].ToHashSet(StringComparer.Ordinal)).Where(s => s.StartsUtc < now).ToList();
            var missed = draw.Below(2 * Math.Max(1, timetable.Count));
            foreach (var (i, session) in timetable.Index().Where(s => number < reach ? s.Index != missed : s.Index % 2 == 0))
            {
                var at = session.StartsUtc.AddMinutes(draw.Below(15) - 10);
                db.Add(new AttendanceEvent
                {
                    EditionId = edition.Id,
                    SessionKey = session.Key,
                    SeatId = seat.Id,
                    Kind = AttendanceKind.CheckedIn,
                    Device = Device,
                    Sequence = ++sequence,
                    AtUtc = at,
                    ReceivedUtc = at,
                    Way = CheckInWay.Scan,
                });
            }
        }
        await db.SaveChangesAsync(cancellation);
        return sequence > 0 ? 1 : 0;
    }
}
