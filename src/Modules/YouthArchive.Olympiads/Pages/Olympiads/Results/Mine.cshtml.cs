using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Olympiads.Results;
using YouthArchive.Olympiads.Results.Appeals;
using YouthArchive.Olympiads.Results.Own;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Pages.Olympiads.Results;

/// <summary>A pupil's own results; a guardian's children's.</summary>
[SignedIn]
internal sealed class MineModel(ResultsDesk desk, OwnResults results, TimeProvider clock) : PageModel
{
    public Edition Edition { get; private set; } = null!;
    public IReadOnlyList<OwnPaper> Papers { get; private set; } = [];
    public bool MayAppeal => AppealDesk.IsOpen(Edition, clock.GetUtcNow().UtcDateTime);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await desk.EditionAsync(slug, cancellation) is not { } edition)
        {
            return NotFound();
        }
        (Edition, Papers) = (edition, await results.OfAsync(edition, User.PersonId(), cancellation));
        return Page();
    }
}
