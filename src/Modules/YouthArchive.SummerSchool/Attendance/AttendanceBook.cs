using Microsoft.EntityFrameworkCore;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Attendance;

/// <summary>Who was where. A fixed number of queries for a whole edition.</summary>
internal sealed class AttendanceBook(DbContext db, ProgrammeShelf shelf, SeatList seats)
{
    /// <param name="session">One session only; null for all.</param>
    public async Task<IReadOnlyDictionary<(string SessionKey, int SeatId), Presence>> PresentAsync(int editionId, string? session, CancellationToken cancellation) =>
        AttendanceMerge.Of((await db.Set<AttendanceEvent>().AsNoTracking()
            .Where(a => a.EditionId == editionId && (session == null || a.SessionKey == session))
            .Select(a => new { a.Device, a.Sequence, a.SessionKey, a.SeatId, a.AtUtc, a.Kind, a.UndoesDevice, a.UndoesSequence }).ToListAsync(cancellation))
            .Select(a => new Scan(
                new(a.Device, a.Sequence), a.SessionKey, a.SeatId, a.AtUtc,
                a.Kind == AttendanceKind.Undone ? new ScanKey(a.UndoesDevice ?? "", a.UndoesSequence ?? 0) : null)));

    public async Task<IReadOnlyList<(Seat Seat, AttendanceShare Share)>> SharesAsync(int editionId, CancellationToken cancellation)
    {
        var sessions = await shelf.SessionsAsync(editionId, cancellation);
        var own = await shelf.WorkshopsAsync(editionId, cancellation);
        var was = (await PresentAsync(editionId, null, cancellation)).Keys.ToLookup(k => k.SeatId, k => k.SessionKey);
        return [.. (await seats.ConfirmedAsync(editionId, cancellation)).Select(seat => (seat, AttendanceShare.Of(
            Timetable.Of(sessions, own[seat.Id].ToHashSet(StringComparer.Ordinal)), sessions, was[seat.Id].ToHashSet(StringComparer.Ordinal))))];
    }

    public async Task<(AttendanceShare Share, IReadOnlySet<string> WasAt)> OwnAsync(OwnPlace own, CancellationToken cancellation)
    {
        var sessions = await shelf.SessionsAsync(own.Edition.Id, cancellation);
        var was = (await PresentAsync(own.Edition.Id, null, cancellation)).Keys.Where(k => k.SeatId == own.Seat.Id).Select(k => k.SessionKey).ToHashSet(StringComparer.Ordinal);
        return (AttendanceShare.Of(Timetable.Of(sessions, own.Workshops), sessions, was), was);
    }
}
