using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
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
        Wrong = outcome == PublishOutcome.MustBeMended
            ? S["Something must be mended before the edition can be published."]
            : S["Somebody else has changed this edition meanwhile. Look at it again, then publish."];
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
        Sights = [.. sights.OrderBy(s => s.Viewer).ThenBy(s => s.After is not null && s.FromUtc is null).ThenBy(s => s.FromUtc).GroupBy(s => s.Viewer)];
        var findings = await desk.CheckAsync(Edition, cancellation);
        (ToMend, ToLookAt) = (findings.Count(f => f.MustMend), findings.Count(f => !f.MustMend));
    }
}
