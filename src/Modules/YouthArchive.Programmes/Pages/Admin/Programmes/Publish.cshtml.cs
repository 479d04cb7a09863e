using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Editions;
using YouthArchive.Programmes.Seasons;

namespace YouthArchive.Programmes.Pages.Admin.Programmes;

/// <summary>Who will see what, and when; then the button.</summary>
[Requires(Permissions.ManageEditions)]
internal sealed class PublishModel(IAllEditions editions, DraftDesk desk, RoomsOfEdition rooms, IStringLocalizer S) : DraftPage(editions)
{
    public IReadOnlyList<IGrouping<Viewer, RehearsedSight>> Sights { get; private set; } = [];
    public int ToMend { get; private set; }
    public int ToLookAt { get; private set; }
    public int Enrolled { get; private set; }
    public string? Wrong { get; private set; }

    public async Task<IActionResult> OnGetAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (!await FindAsync(programme, slug, cancellation))
        {
            return NotFound();
        }
        await LoadAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (!await FindAsync(programme, slug, cancellation))
        {
            return NotFound();
        }
        var outcome = await desk.PublishAsync(Edition, User.PersonId(), cancellation);
        if (outcome is PublishOutcome.Published or PublishOutcome.AlreadyPublished)
        {
            TempData.Say(S["The edition is published."]);
            return Redirect(PortalLink.To(ProgrammeLinks.Check(Edition)));
        }
        return await RefuseAsync(outcome == PublishOutcome.MustBeMended
            ? S["Something must be mended before the edition can be published."]
            : S["Somebody else has changed this edition meanwhile. Look at it again, then publish."], cancellation);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (!await FindAsync(programme, slug, cancellation))
        {
            return NotFound();
        }
        var outcome = await desk.WithdrawAsync(Edition, User.PersonId(), cancellation);
        if (outcome is WithdrawOutcome.Withdrawn or WithdrawOutcome.AlreadyDraft)
        {
            TempData.Say(S["The edition is a draft again. Only organisers see it."]);
            return Redirect(PortalLink.To(ProgrammeLinks.Check(Edition)));
        }
        return await RefuseAsync(outcome == WithdrawOutcome.SomebodyEnrolled
            ? S["Somebody is enrolled: the edition stays published. Change its dates or write to them instead."]
            : S["The edition is closed: it stays as it is."], cancellation);
    }

    private async Task<PageResult> RefuseAsync(string why, CancellationToken cancellation)
    {
        Wrong = why;
        await LoadAsync(cancellation);
        ModelState.AddModelError("", "");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var sights = new List<RehearsedSight>();
        foreach (var room in rooms.Rehearsals(Edition.Programme))
        {
            sights.AddRange(await room.OfAsync(Edition, cancellation));
        }
        Sights = [.. sights.OrderBy(s => s.Viewer).ThenBy(s => s is { FromUtc: null, UntilUtc: null }).ThenBy(s => s.FromUtc).GroupBy(s => s.Viewer)];
        Enrolled = await desk.EnrolledAsync(Edition, cancellation);
        var findings = await desk.CheckAsync(Edition, cancellation);
        (ToMend, ToLookAt) = (findings.Count(f => f.MustMend), findings.Count(f => !f.MustMend));
    }
}
