using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.People.OwnData;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Pages;

/// <summary>Everything the site holds of the person who asks, as one JSON file.</summary>
[SignedIn]
internal sealed class MyDataModel(Downloads downloads) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await downloads.JsonAsync(this, User.PersonId(), User.PersonId(), cancellation);
}
