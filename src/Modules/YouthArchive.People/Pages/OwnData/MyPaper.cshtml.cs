using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.People.Guardians;
using YouthArchive.People.OwnData;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Pages.OwnData;

/// <summary>Everything the site holds of the person who asks, to read and print, in the page's language.</summary>
[SignedIn]
internal sealed class MyPaperModel(Downloads downloads) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await downloads.PdfAsync(this, User.PersonId(), User.PersonId(), cancellation);
}

/// <summary>A child's data for the guardian. Whoever is not this child's guardian, or no longer answers for it, finds nothing.</summary>
[SignedIn]
internal sealed class ChildDataModel(GuardianChoice choice, Downloads downloads) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation) =>
        await choice.ChildAsync(User.PersonId(), id, cancellation) is { Outline.IsMinor: true }
            ? await downloads.JsonAsync(this, id, User.PersonId(), cancellation)
            : NotFound();
}

/// <inheritdoc cref="ChildDataModel"/>
[SignedIn]
internal sealed class ChildPaperModel(GuardianChoice choice, Downloads downloads) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation) =>
        await choice.ChildAsync(User.PersonId(), id, cancellation) is { Outline.IsMinor: true }
            ? await downloads.PdfAsync(this, id, User.PersonId(), cancellation)
            : NotFound();
}
