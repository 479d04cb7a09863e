using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Setup;
using YouthArchive.Platform.Web;
using YouthArchive.SummerSchool.Attendance;
using YouthArchive.SummerSchool.Pages.Days;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Pages.Admin.Days;

/// <summary>Who is there, session by session; each person's share; the assistants' links.</summary>
[Requires(Permissions.Organise)]
internal sealed class AttendanceModel(
    ProgrammeShelf shelf, AttendanceBook book, IAttendanceThreshold threshold, CheckInGate gate, SiteAddress address, IStringLocalizer S) : DaysDeskPage(shelf)
{
    public IReadOnlyList<(PublishedSession Session, int There, int Expected)> Sessions { get; private set; } = [];
    public IReadOnlyList<(Seat Seat, AttendanceShare Share)> Shares { get; private set; } = [];
    public IReadOnlyList<AssistantLink> Links { get; private set; } = [];
    public int Threshold { get; private set; }
    public string? Label { get; private set; }

    /// <summary>Just made: shown on this page alone, once.</summary>
    public string? NewLink { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) => await OpenAsync(slug, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostLinkAsync(string slug, string? label, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, cancellation))
        {
            return NotFound();
        }
        if (string.IsNullOrWhiteSpace(label) || label.Trim().Length > AssistantLink.LabelLength)
        {
            Label = label;
            return Refuse(S["Say in a few words whom the link is for."]);
        }
        var secret = await gate.MakeAsync(Edition, label.Trim(), User.PersonId(), cancellation);
        NewLink = await address.FindAsync(cancellation) + PortalLink.To(DayLinks.Assist(Edition, secret));
        Links = await gate.LinksAsync(Edition.Id, cancellation);
        Response.Headers.CacheControl = "no-cache, no-store";
        return Page();
    }

    public async Task<IActionResult> OnPostBackAsync(string slug, int id, CancellationToken cancellation)
    {
        if (!await LoadEditionAsync(slug, cancellation) || !await gate.TakeBackAsync(Edition, id, User.PersonId(), cancellation))
        {
            return NotFound();
        }
        TempData.Say(S["The link is taken back. Devices that came by it can no longer send."]);
        return To(DayLinks.AttendanceDesk(Edition));
    }

    private async Task<bool> OpenAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadEditionAsync(slug, cancellation))
        {
            return false;
        }
        Shares = await book.SharesAsync(Edition.Id, cancellation);
        Threshold = await threshold.OfAsync(Edition.Id, cancellation);
        Links = await gate.LinksAsync(Edition.Id, cancellation);
        var there = (await book.PresentAsync(Edition.Id, null, cancellation)).Keys.CountBy(k => k.SessionKey).ToDictionary(StringComparer.Ordinal);
        var own = (await Shelf.WorkshopsAsync(Edition.Id, cancellation)).SelectMany(g => g).CountBy(k => k).ToDictionary(StringComparer.Ordinal);
        Sessions = [.. Timetable.InOrder(await Shelf.SessionsAsync(Edition.Id, cancellation))
            .Select(s => (s, there.GetValueOrDefault(s.Key), s.IsWorkshop ? own.GetValueOrDefault(s.Key) : Shares.Count))];
        return true;
    }
}
