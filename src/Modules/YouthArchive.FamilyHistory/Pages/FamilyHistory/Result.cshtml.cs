using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.FamilyHistory.Jury;
using YouthArchive.Platform.Security;

namespace YouthArchive.FamilyHistory.Pages.FamilyHistory;

/// <summary>For the authors, after publication: what the jury said and what the readers wrote.</summary>
[SignedIn]
internal sealed class ResultModel(OwnOutcomes outcomes) : PageModel
{
    public OwnOutcome Own { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string workId, CancellationToken cancellation)
    {
        if (await outcomes.OfAsync(workId, User.PersonId(), cancellation) is not { } own)
        {
            return NotFound();
        }
        Own = own;
        return Page();
    }
}
