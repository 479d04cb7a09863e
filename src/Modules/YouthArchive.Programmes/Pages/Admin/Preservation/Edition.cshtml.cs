using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Preservation;

namespace YouthArchive.Programmes.Pages.Admin.Preservation;

[Requires(PackagePermissions.PreserveEditions)]
internal sealed class EditionModel(IEditions editions, PackageDesk desk, IStringLocalizer S) : PageModel
{
    public Edition Edition { get; private set; } = null!;
    public PackageView View { get; private set; } = null!;
    public PackageCheck? Check { get; private set; }

    [BindProperty]
    public bool Sure { get; set; }

    public async Task<IActionResult> OnGetAsync(string programme, string slug, CancellationToken cancellation) =>
        await LoadAsync(programme, slug, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostMakeAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (!await LoadAsync(programme, slug, cancellation))
        {
            return NotFound();
        }
        if (View.Closed is null && !Sure)
        {
            ModelState.AddModelError(nameof(Sure), S["Tick this if you are sure."]);
        }
        else if (await desk.AskAsync(Edition, User.PersonId(), cancellation) == ClosingResult.NotOver)
        {
            ModelState.AddModelError("", S["This edition is still going on. It can be closed when its last stage is over."]);
        }
        if (ModelState.IsValid)
        {
            return Redirect(PortalLink.To(PackageLinks.Of(Edition)));
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    public async Task<IActionResult> OnPostCheckAsync(string programme, string slug, long package, CancellationToken cancellation)
    {
        if (!await LoadAsync(programme, slug, cancellation) || await desk.FindAsync(Edition.Id, package, cancellation) is not { } found)
        {
            return NotFound();
        }
        Check = await desk.CheckAsync(found, cancellation);
        return Page();
    }

    private async Task<bool> LoadAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (ProgrammeNames.FromUrl(programme) is not { } name || await editions.FindAsync(name, slug, cancellation) is not { } edition)
        {
            return false;
        }
        (Edition, View) = (edition, await desk.OfAsync(edition, cancellation));
        return true;
    }
}
