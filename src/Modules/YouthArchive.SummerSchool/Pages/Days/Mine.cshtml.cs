using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Setup;
using YouthArchive.Platform.Web;
using YouthArchive.SummerSchool.Attendance;
using YouthArchive.SummerSchool.Sessions;
using YouthArchive.SummerSchool.Workshops;

namespace YouthArchive.SummerSchool.Pages.Days;

/// <param name="Wishes">As many as there are fields; empty ones are empty strings.</param>
/// <param name="Why">Lines of explanation, once places have been given.</param>
internal sealed record OwnSlot(
    string Slot, IReadOnlyList<PublishedSession> Offered, IReadOnlyList<string> Wishes, bool IsClosed, PublishedSession? Place, IReadOnlyList<string> Why);

/// <summary>One person's days: code, timetable, wishes for workshops.</summary>
[SignedIn]
internal sealed class MineModel(
    ProgrammeShelf shelf, WorkshopDesk workshops, AttendanceBook book, IAttendanceThreshold threshold, SchoolSeal seal, CalendarTokens calendars, SiteAddress address,
    DaysOfSeat days, IStringLocalizer S) : OwnDaysPage(shelf)
{
    public ProgrammeVersion? Version { get; private set; }
    public IReadOnlyList<PublishedSession> Sessions { get; private set; } = [];
    public IReadOnlyList<OwnSlot> Slots { get; private set; } = [];
    public IReadOnlySet<string> WasAt { get; private set; } = new HashSet<string>();
    public AttendanceShare Share { get; private set; } = new(0, 0, 0, 0);
    public int Threshold { get; private set; }
    public (string Path, int Side) Qr { get; private set; }
    public string Calendar { get; private set; } = "";
    public string? WrongSlot { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) => await ShowAsync(slug, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostWishesAsync(string slug, string? slot, List<string?>? wish, CancellationToken cancellation)
    {
        if (!await ShowAsync(slug, cancellation) || Slots.All(s => s.Slot != slot))
        {
            return NotFound();
        }
        var saved = await workshops.SaveWishesAsync(Own, slot!, wish ?? [], cancellation);
        if (saved == WishesSaved.Saved)
        {
            TempData.Say(S["Your wishes are saved."]);
            return To(DayLinks.Mine(Edition));
        }
        WrongSlot = slot;
        // What was chosen stays.
        Slots = [.. Slots.Select(s => s.Slot != slot || s.IsClosed ? s : s with { Wishes = [.. s.Wishes.Select((_, i) => wish?.ElementAtOrDefault(i) ?? "")] })];
        return Refuse(saved switch
        {
            WishesSaved.Twice => S["Each workshop can be named once."],
            WishesSaved.Closed => S["The places have been given already."],
            _ => S["One of these workshops is no longer offered."],
        });
    }

    public async Task<IActionResult> OnPostCalendarAsync(string slug, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, cancellation))
        {
            return NotFound();
        }
        await calendars.RenewAsync(Seat, cancellation);
        TempData.Say(S["The calendar has a new address. The old one no longer works."]);
        return To(DayLinks.Mine(Edition));
    }

    private async Task<bool> ShowAsync(string slug, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, cancellation))
        {
            return false;
        }
        Version = await Shelf.PublishedAsync(Edition.Id, cancellation);
        var all = Version?.Sessions ?? [];
        Sessions = Timetable.Of(all, Own.Workshops);
        (Share, WasAt) = await book.OwnAsync(Own, cancellation);
        Threshold = await threshold.OfAsync(Edition.Id, cancellation);
        Qr = QrPath.Of(SignedCode.Make(await seal.KeyAsync(Edition.Id, cancellation), SignedCode.CheckIn, Seat.Code));
        Calendar = await address.FindAsync(cancellation) + PortalLink.To(DayLinks.Calendar(Edition, await calendars.OfAsync(Seat, cancellation)));
        Slots = await days.SlotsAsync(S, Own, all, workshops, cancellation);
        return true;
    }
}
