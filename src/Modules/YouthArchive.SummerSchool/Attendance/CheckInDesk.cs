using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Persistence;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Attendance;

/// <summary>One line of the list a device takes along: no name, no signed code.</summary>
/// <param name="Hash">By which the device knows the signed code when it reads it.</param>
/// <param name="Initials">For a look at the badge.</param>
/// <param name="AtUtc">Since when the person is there; null when not.</param>
internal sealed record ListedSeat(string Code, string Hash, string Initials, DateTime? AtUtc);

/// <summary>An event as a device sends it.</summary>
/// <param name="At">What the device's clock showed, ISO 8601.</param>
/// <param name="Token">A signed code that was read; else the short code is named.</param>
internal sealed record SentEvent(string? Device, int Sequence, string? Session, string? Code, string? Token, string? At, string? UndoesDevice, int? UndoesSequence);

/// <param name="Sent">What the device's clock showed when it sent.</param>
internal sealed record SentBatch(string? Sent, IReadOnlyList<SentEvent>? Events);

/// <param name="Taken">Keys that are stored now, whether by this batch or before: the device may forget them.</param>
/// <param name="Refused">Keys that will never be taken.</param>
internal sealed record BatchAnswer(IReadOnlyList<string> Taken, IReadOnlyList<string> Refused);

/// <summary>Takes events from devices and forms, and says who is there.</summary>
internal sealed partial class CheckInDesk(DbContext db, SeatList seats, ProgrammeShelf shelf, AttendanceBook book, SchoolSeal seal, IPeople people, TimeProvider clock)
{
    public const int MostEvents = 500;

    public async Task<IReadOnlyList<ListedSeat>> ListAsync(Edition edition, string session, CancellationToken cancellation)
    {
        var key = await seal.KeyAsync(edition.Id, cancellation);
        var comes = await seats.ConfirmedAsync(edition.Id, cancellation);
        var names = await people.FindManyAsync(comes.Select(s => s.PersonId), cancellation);
        var there = await book.PresentAsync(edition.Id, session, cancellation);
        return [.. comes.Select(s => new ListedSeat(
            s.Code, SignedCode.HashOf(SignedCode.Make(key, SignedCode.CheckIn, s.Code)), Initials(names.GetValueOrDefault(s.PersonId)?.DisplayName),
            there.GetValueOrDefault((session, s.Id))?.AtUtc))];
    }

    /// <summary>Stores what is new; what is known already, or comes at the same moment from another request, is stored once.</summary>
    public async Task<BatchAnswer> TakeAsync(Edition edition, SentBatch batch, CheckInPass pass, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var sent = Moment(batch.Sent) ?? now;
        var key = await seal.KeyAsync(edition.Id, cancellation);
        var sessions = (await shelf.SessionsAsync(edition.Id, cancellation)).Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        var codes = (await seats.ConfirmedAsync(edition.Id, cancellation)).ToDictionary(s => s.Code, s => s.Id, StringComparer.OrdinalIgnoreCase);
        var (taken, refused) = (new List<string>(), new List<string>());
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var one in (batch.Events ?? []).Take(MostEvents))
        {
            if (Read(edition.Id, one, sent, now, key, sessions, codes, pass) is not { } read)
            {
                refused.Add(NameOf(one));
                continue;
            }
            await AddAsync(read, cancellation);
            taken.Add(NameOf(one));
        }
        await transaction.CommitAsync(cancellation);
        return new(taken, refused);
    }

    /// <summary>By the form without script.</summary>
    /// <returns>The code; null for nobody's.</returns>
    public async Task<string?> ByHandAsync(Edition edition, string session, string? typed, CheckInPass pass, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime.ToString("o", CultureInfo.InvariantCulture);
        var text = typed?.Trim() ?? "";
        var isSigned = text.Contains('.', StringComparison.Ordinal);
        var sent = new SentEvent("form-" + PortalId.New(), 1, session, isSigned ? null : text, isSigned ? text : null, now, null, null);
        return (await TakeAsync(edition, new(now, [sent]), pass, cancellation)).Taken.Count == 1 ? text.Split('.')[0].ToUpperInvariant() : null;
    }

    /// <summary>Takes every check-in back that is known of this person at this session.</summary>
    public async Task<bool> UndoAsync(Edition edition, string session, string? code, CheckInPass pass, CancellationToken cancellation)
    {
        if (await db.Set<Seat>().AsNoTracking().FirstOrDefaultAsync(s => s.EditionId == edition.Id && s.Code == code, cancellation) is not { } seat)
        {
            return false;
        }
        var known = await db.Set<AttendanceEvent>().AsNoTracking()
            .Where(a => a.EditionId == edition.Id && a.SessionKey == session && a.SeatId == seat.Id && a.Kind == AttendanceKind.CheckedIn)
            .Select(a => new { a.Device, a.Sequence }).ToListAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var device = "form-" + PortalId.New();
        db.AddRange(known.Select((k, i) => new AttendanceEvent
        {
            EditionId = edition.Id,
            SessionKey = session,
            SeatId = seat.Id,
            Kind = AttendanceKind.Undone,
            Device = device,
            Sequence = i + 1,
            AtUtc = now,
            ReceivedUtc = now,
            Way = CheckInWay.Form,
            UndoesDevice = k.Device,
            UndoesSequence = k.Sequence,
            ById = pass.PersonId,
            LinkId = pass.LinkId,
        }));
        await db.SaveChangesAsync(cancellation);
        return known.Count > 0;
    }

    public static string Initials(string? name) =>
        string.Concat((name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(3).Select(w => char.ToUpper(w[0], CultureInfo.InvariantCulture) + "."));

    private static AttendanceEvent? Read(
        int editionId, SentEvent one, DateTime sent, DateTime now, byte[] key, IReadOnlySet<string> sessions, IReadOnlyDictionary<string, int> codes, CheckInPass pass)
    {
        var isUndo = one.UndoesDevice is not null;
        var code = one.Token is { Length: > 0 } token ? SignedCode.Read(key, SignedCode.CheckIn, token) : one.Code?.Trim();
        if (!IsKey(one.Device, one.Sequence) || isUndo && !IsKey(one.UndoesDevice, one.UndoesSequence ?? 0) || code is null
            || !codes.TryGetValue(code, out var seat) || one.Session is not { } session || !sessions.Contains(session) || Moment(one.At) is not { } at)
        {
            return null;
        }
        return new()
        {
            EditionId = editionId,
            SessionKey = session,
            SeatId = seat,
            Kind = isUndo ? AttendanceKind.Undone : AttendanceKind.CheckedIn,
            Device = one.Device!,
            Sequence = one.Sequence,
            AtUtc = DeviceClock.Right(at, sent, now),
            ReceivedUtc = now,
            Way = one.Token is { Length: > 0 } ? CheckInWay.Scan : one.Device!.StartsWith("form-", StringComparison.Ordinal) ? CheckInWay.Form : CheckInWay.Typed,
            UndoesDevice = isUndo ? one.UndoesDevice : null,
            UndoesSequence = isUndo ? one.UndoesSequence : null,
            ById = pass.PersonId,
            LinkId = pass.LinkId,
        };
    }

    private Task<int> AddAsync(AttendanceEvent e, CancellationToken cancellation) => db.Database.ExecuteSqlAsync($"""
        INSERT INTO "SummerSchool_AttendanceEvents"
            ("EditionId", "SessionKey", "SeatId", "Kind", "Device", "Sequence", "AtUtc", "ReceivedUtc", "Way", "UndoesDevice", "UndoesSequence", "ById", "LinkId")
        VALUES ({e.EditionId}, {e.SessionKey}, {e.SeatId}, {(int)e.Kind}, {e.Device}, {e.Sequence}, {e.AtUtc}, {e.ReceivedUtc}, {(int)e.Way}, {e.UndoesDevice}, {e.UndoesSequence}, {e.ById}, {e.LinkId})
        ON CONFLICT ("EditionId", "Device", "Sequence") DO NOTHING
        """, cancellation);

    private static string NameOf(SentEvent one) => string.Create(CultureInfo.InvariantCulture, $"{one.Device}.{one.Sequence}");

    private static bool IsKey(string? device, int sequence) => device is not null && DeviceForm().IsMatch(device) && sequence is > 0 and <= AttendanceEvent.MostSequence;

    private static DateTime? Moment(string? text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    [GeneratedRegex("^[a-z0-9-]{8,40}$")]
    private static partial Regex DeviceForm();
}
