using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Uploads;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Attendance;
using YouthArchive.SummerSchool.Feedback;
using YouthArchive.SummerSchool.Learning;
using YouthArchive.SummerSchool.Lecturers;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Sessions;
using YouthArchive.SummerSchool.Workshops;

namespace YouthArchive.SummerSchool.OwnData;

/// <summary>What somebody did in the days of a school: wishes, places, attendance, work handed in.</summary>
internal sealed class DaysData(DbContext db, AttendanceBook book, IIntake intake, ICalendarLedger calendars) : IPersonalData
{
    public string Section => "schoolDays";

    public async Task<object?> OfAsync(string personId, CancellationToken cancellation = default)
    {
        var seats = await db.Set<Seat>().AsNoTracking().Where(s => s.PersonId == personId).OrderBy(s => s.Id).ToListAsync(cancellation);
        var materials = await db.Set<Material>().AsNoTracking().Where(m => m.ById == personId).OrderBy(m => m.AddedUtc).Select(m => new { m.Title, m.Note, m.Link, m.ShownName, m.AddedUtc }).ToListAsync(cancellation);
        var teaches = await db.Set<LecturerAppointment>().AsNoTracking().Where(l => l.PersonId == personId).OrderBy(l => l.SinceUtc).Select(l => new { l.SessionKey, l.SinceUtc }).ToListAsync(cancellation);
        if (seats.Count + materials.Count + teaches.Count == 0)
        {
            return null;
        }
        var ids = seats.ConvertAll(s => s.Id);
        var wishes = await db.Set<Wish>().AsNoTracking().Where(w => ids.Contains(w.SeatId)).OrderBy(w => w.Slot).ThenBy(w => w.Rank).Select(w => new { w.Slot, w.Rank, w.SessionKey }).ToListAsync(cancellation);
        var places = await db.Set<WorkshopPlace>().AsNoTracking().Where(p => ids.Contains(p.SeatId)).OrderBy(p => p.Slot).Select(p => new { p.Slot, p.SessionKey, p.Reason, p.ChangedUtc }).ToListAsync(cancellation);
        var handIns = await db.Set<TaskHandIn>().AsNoTracking().Where(h => ids.Contains(h.SeatId)).OrderBy(h => h.AtUtc).Select(h => new { h.Text, h.ShownName, h.AtUtc, h.Feedback }).ToListAsync(cancellation);
        var was = new List<object>();
        foreach (var seat in seats)
        {
            was.AddRange((await book.PresentAsync(seat.EditionId, null, cancellation)).Values.Where(p => p.SeatId == seat.Id).OrderBy(p => p.AtUtc).Select(p => new { p.SessionKey, p.AtUtc }));
        }
        return new { Wishes = wishes, WorkshopPlaces = places, Attendance = was, HandIns = handIns, Materials = materials, Teaches = teaches };
    }

    /// <summary>Attendance and places stay with the seat's code, as results do. Words, files and the secret calendar go.</summary>
    public async Task EraseAsync(string personId, CancellationToken cancellation = default)
    {
        var ids = await db.Set<Seat>().Where(s => s.PersonId == personId).Select(s => s.Id).ToListAsync(cancellation);
        var handIns = await db.Set<TaskHandIn>().Where(h => ids.Contains(h.SeatId)).ToListAsync(cancellation);
        var materials = await db.Set<Material>().Where(m => m.ById == personId).ToListAsync(cancellation);
        foreach (var (original, clean) in handIns.Select(h => (h.OriginalKey, h.CleanKey)).Concat(materials.Where(m => m.ProjectId is not null).Select(m => (m.OriginalKey, m.CleanKey))))
        {
            if (original is not null)
            {
                await intake.ForgetAsync(original, clean, cancellation);
            }
        }
        db.RemoveRange(handIns);
        db.RemoveRange(materials.Where(m => m.ProjectId is not null));
        foreach (var material in materials.Where(m => m.ProjectId is null))
        {
            // What an organiser gave the school stays the school's; the name of the file may have been the person's own.
            material.ShownName = null;
        }
        await db.Set<LecturerAppointment>().Where(l => l.PersonId == personId).ExecuteDeleteAsync(cancellation);
        await db.Set<LecturerAppointment>().Where(l => l.ById == personId).ExecuteUpdateAsync(s => s.SetProperty(l => l.ById, (string?)null), cancellation);
        await db.Set<Wish>().Where(w => ids.Contains(w.SeatId)).ExecuteDeleteAsync(cancellation);
        foreach (var seat in ids)
        {
            await calendars.ForgetAsync(CalendarFeed.FeedOf(seat), cancellation);
        }
        await db.Set<CalendarLink>().Where(l => ids.Contains(l.SeatId)).ExecuteDeleteAsync(cancellation);
        await db.Set<ProjectMember>().Where(m => ids.Contains(m.SeatId)).ExecuteDeleteAsync(cancellation);
        await db.Set<FeedbackGiven>().Where(g => ids.Contains(g.SeatId)).ExecuteDeleteAsync(cancellation);
        await db.Set<WorkshopPlace>().Where(p => ids.Contains(p.SeatId)).ExecuteUpdateAsync(s => s.SetProperty(p => p.Reason, (string?)null), cancellation);
        await db.Set<AttendanceEvent>().Where(a => a.ById == personId).ExecuteUpdateAsync(s => s.SetProperty(a => a.ById, (string?)null), cancellation);
    }
}

/// <summary>What hangs on a seat goes with the seat; what names an account goes to the other.</summary>
internal sealed class DaysMerge(DbContext db) : IPersonalMerge
{
    public Task<string?> ConflictAsync(string fromId, string toId, CancellationToken cancellation = default) => Task.FromResult<string?>(null);

    public async Task MoveAsync(string fromId, string toId, CancellationToken cancellation = default)
    {
        await db.Set<Material>().Where(m => m.ById == fromId).ExecuteUpdateAsync(s => s.SetProperty(m => m.ById, toId), cancellation);
        await db.Set<AttendanceEvent>().Where(a => a.ById == fromId).ExecuteUpdateAsync(s => s.SetProperty(a => a.ById, toId), cancellation);
        await db.Set<AssistantLink>().Where(l => l.MadeById == fromId).ExecuteUpdateAsync(s => s.SetProperty(l => l.MadeById, toId), cancellation);
        await db.Set<ProgrammeVersion>().Where(v => v.ById == fromId).ExecuteUpdateAsync(s => s.SetProperty(v => v.ById, toId), cancellation);
        await db.Set<WorkshopRun>().Where(r => r.ById == fromId).ExecuteUpdateAsync(s => s.SetProperty(r => r.ById, toId), cancellation);
        // A session both accounts teach is taught once.
        await db.Set<LecturerAppointment>().Where(l => l.PersonId == fromId && db.Set<LecturerAppointment>().Any(o => o.PersonId == toId && o.EditionId == l.EditionId && o.SessionKey == l.SessionKey)).ExecuteDeleteAsync(cancellation);
        await db.Set<LecturerAppointment>().Where(l => l.PersonId == fromId).ExecuteUpdateAsync(s => s.SetProperty(l => l.PersonId, toId), cancellation);
        await db.Set<LecturerAppointment>().Where(l => l.ById == fromId).ExecuteUpdateAsync(s => s.SetProperty(l => l.ById, toId), cancellation);
        await db.Set<TaskHandIn>().Where(h => h.FeedbackById == fromId).ExecuteUpdateAsync(s => s.SetProperty(h => h.FeedbackById, toId), cancellation);
    }
}
