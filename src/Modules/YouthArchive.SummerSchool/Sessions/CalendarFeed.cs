using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Seats;

namespace YouthArchive.SummerSchool.Sessions;

/// <summary>How often a person has asked for a new address of the own calendar; without a row never. An older address is worth nothing.</summary>
internal sealed class CalendarLink
{
    public required int SeatId { get; init; }
    public int Generation { get; set; }
}

/// <summary>The secret addresses of personal calendars.</summary>
internal sealed class CalendarTokens(DbContext db, SchoolSeal seal)
{
    public async Task<string> OfAsync(Seat seat, CancellationToken cancellation)
    {
        var generation = await db.Set<CalendarLink>().Where(l => l.SeatId == seat.Id).Select(l => l.Generation).FirstOrDefaultAsync(cancellation);
        return SignedCode.Make(await seal.KeyAsync(seat.EditionId, cancellation), Purpose(generation), seat.Code);
    }

    /// <summary>The seat whose calendar it is, while it is confirmed; else null.</summary>
    public async Task<Seat?> ReadAsync(int editionId, string token, CancellationToken cancellation)
    {
        var code = token.Split('.')[0];
        return await db.Set<Seat>().AsNoTracking().FirstOrDefaultAsync(s => s.EditionId == editionId && s.Code == code && s.State == SeatState.Confirmed, cancellation) is { } seat
            && await OfAsync(seat, cancellation) == token ? seat : null;
    }

    public async Task RenewAsync(Seat seat, CancellationToken cancellation)
    {
        if (await db.Set<CalendarLink>().FirstOrDefaultAsync(l => l.SeatId == seat.Id, cancellation) is not { } link)
        {
            db.Add(link = new() { SeatId = seat.Id });
        }
        link.Generation++;
        await db.SaveChangesAsync(cancellation);
    }

    private static string Purpose(int generation) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{SignedCode.Calendar}\n{generation}");
}

/// <summary>A person's own timetable for a calendar program, which cannot sign in: whoever knows the address reads it.</summary>
internal static class CalendarFeed
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(
        $"/{{culture:regex(^({string.Join('|', PortalCultures.All)})$)}}/summer-school/{{slug}}/calendar/{{token}}.ics", SendAsync).WithMetadata(new OpenToAllAttribute());

    private static async Task<IResult> SendAsync(
        string slug, string token, HttpContext http, ProgrammeShelf shelf, CalendarTokens tokens, ICalendarLedger ledger, IStringLocalizer s, TimeProvider clock, CancellationToken cancellation)
    {
        if (await shelf.EditionAsync(slug, cancellation) is not { } edition || await tokens.ReadAsync(edition.Id, token, cancellation) is not { } seat
            || await shelf.OwnAsync(slug, seat.PersonId, cancellation) is not { } own)
        {
            return TypedResults.NotFound();
        }
        http.Response.Headers.CacheControl = "private, no-store";
        var address = $"{http.Request.Scheme}://{http.Request.Host}{PortalLink.To(DayLinks.Mine(edition))}";
        var sessions = Timetable.Of(await shelf.SessionsAsync(edition.Id, cancellation), own.Workshops);
        var history = await ledger.ReviseAsync(FeedOf(seat.Id), [.. sessions.Select(x => Item(edition, x))], null, cancellation);
        var events = sessions.Select(x => Event(s, edition, x, history.Revisions[Uid(edition, x.Key)]))
            .Concat(history.Cancelled.Select(c => new CalendarEvent(c.Item.Uid, c.Item.Title.ToString(), "", c.Item.StartsUtc, c.Item.EndsUtc, c.Revision, IsCancelled: true)));
        return TypedResults.File(Encoding.UTF8.GetBytes(CalendarFile.Write(edition.Title.ToString(), address, events, clock.GetUtcNow().UtcDateTime)), "text/calendar; charset=utf-8");
    }

    /// <summary>Under which the ledger remembers what a seat's calendar showed.</summary>
    public static string FeedOf(int seatId) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"school-seat-{seatId}");

    private static string Uid(Edition edition, string session) => $"{edition.Key.Replace('/', '-')}-{session}@youtharchive";

    private static CalendarItem Item(Edition edition, PublishedSession x) => new(
        Uid(edition, x.Key), edition.Key, x.Title, JsonSerializer.Serialize(new { x.Kind, x.Room, Lecturers = TimetableWords.Lecturers(x), x.Note }), x.StartsUtc, x.EndsUtc);

    private static CalendarEvent Event(IStringLocalizer s, Edition edition, PublishedSession session, CalendarRevision revision) => new(
        Uid(edition, session.Key), session.Title.ToString(),
        string.Join("\n", new[] { TimetableWords.Kind(s, session.Kind), session.Room, TimetableWords.Lecturers(session), session.Note.ToString() }.Where(t => t.Length > 0)),
        session.StartsUtc, session.EndsUtc, revision);
}
