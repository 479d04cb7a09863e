using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Judging.Panels;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Pages.Judging;

/// <summary>A judge says in which languages and on which days the judge can read. How much, and which tracks, is the organiser's word.</summary>
[Requires(Permissions.JudgeEntries)]
internal sealed class TimeModel(IEditions editions, JudgingPanel panel) : PageModel
{
    public Edition Edition { get; private set; } = null!;
    public PanelJudge Seat { get; private set; } = null!;
    public bool IsWrong { get; private set; }

    [BindProperty(SupportsGet = true)]
    public bool Saved { get; set; }

    public async Task<IActionResult> OnGetAsync(string programme, string slug, CancellationToken cancellation) =>
        await LoadAsync(programme, slug, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        string programme, string slug, string[]? languages, string? from, string? to, CancellationToken cancellation)
    {
        if (!await LoadAsync(programme, slug, cancellation))
        {
            return NotFound();
        }
        var offer = Seat.Offer with
        {
            Languages = [.. (languages ?? []).Distinct().Order(StringComparer.Ordinal)],
            FreeFromUtc = ZonedDay.Start(Edition, from),
            FreeToUtc = ZonedDay.Start(Edition, to, daysLater: 1),
        };
        if (await panel.ChangeAsync(Edition, Seat.Number, offer, User.PersonId(), cancellation) == OfferFault.None)
        {
            return Redirect(PortalLink.To($"{JudgingLinks.OwnTime(Edition)}?saved=true"));
        }
        IsWrong = true;
        ModelState.AddModelError(nameof(to), "");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<bool> LoadAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (ProgrammeNames.FromUrl(programme) is not { } name
            || await editions.FindAsync(name, slug, cancellation) is not { } edition
            || await panel.OwnAsync(edition, User.PersonId(), cancellation) is not { } seat)
        {
            return false;
        }
        (Edition, Seat) = (edition, seat);
        return true;
    }
}
