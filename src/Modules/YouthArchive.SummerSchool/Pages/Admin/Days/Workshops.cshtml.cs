using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.SummerSchool.Pages.Days;
using YouthArchive.SummerSchool.Sessions;
using YouthArchive.SummerSchool.Workshops;

namespace YouthArchive.SummerSchool.Pages.Admin.Days;

/// <summary>Places in workshops: what the next run would give, and moves by hand.</summary>
[Requires(Permissions.Organise)]
internal sealed class WorkshopsModel(ProgrammeShelf shelf, WorkshopDesk desk, IStringLocalizer S) : DaysDeskPage(shelf)
{
    public WorkshopPreview Preview { get; private set; } = null!;
    public WorkshopRun? Last { get; private set; }
    public string? Reason { get; private set; }
    public string? Code { get; private set; }
    public string? Target { get; private set; }
    public string? MoveReason { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) => await OpenAsync(slug, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, string? seen, string? reason, CancellationToken cancellation)
    {
        if (!await LoadEditionAsync(slug, cancellation))
        {
            return NotFound();
        }
        if (!await desk.ConfirmAsync(Edition, seen, reason, User.PersonId(), cancellation))
        {
            Reason = reason;
            await OpenAsync(slug, cancellation);
            return Refuse(string.IsNullOrWhiteSpace(reason) ? S["Give a reason."] : S["Wishes or places have changed since you looked, or the reason is too long. Look again."]);
        }
        TempData.Say(S["The places are given. Everybody whose timetable changed gets a letter."]);
        return To(DayLinks.WorkshopDesk(Edition));
    }

    /// <param name="target">Slot and workshop, apart by a line: «A|ws-maps»; nothing after it takes the person out.</param>
    public async Task<IActionResult> OnPostMoveAsync(string slug, string? code, string? target, string? reason, CancellationToken cancellation)
    {
        if (!await LoadEditionAsync(slug, cancellation))
        {
            return NotFound();
        }
        var parts = (target ?? "").Split('|', 2);
        if (parts.Length < 2 || !await desk.MoveAsync(Edition, code?.Trim().ToUpperInvariant(), parts[0], parts[1], reason, User.PersonId(), cancellation))
        {
            (Code, Target, MoveReason) = (code, target, reason);
            await OpenAsync(slug, cancellation);
            return Refuse(S["A code of somebody who comes, a workshop and a reason are needed."]);
        }
        TempData.Say(S["The move is made. Later runs leave it as it is."]);
        return To(DayLinks.WorkshopDesk(Edition));
    }

    private async Task<bool> OpenAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadEditionAsync(slug, cancellation))
        {
            return false;
        }
        Preview = await desk.PreviewAsync(Edition, cancellation);
        Last = await desk.LastRunAsync(Edition.Id, cancellation);
        return true;
    }
}
