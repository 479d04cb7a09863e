using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Pages.Hack;

/// <summary>A page of one Archive Hack edition.</summary>
internal abstract class HackPage(IEditions editions, TimeProvider clock) : PageModel
{
    public Edition Edition { get; private set; } = null!;
    public DateTime NowUtc { get; } = clock.GetUtcNow().UtcDateTime;

    /// <returns>False when there is no such edition.</returns>
    protected async Task<bool> FindEditionAsync(string? slug, CancellationToken cancellation)
    {
        if (await editions.FindAsync(ProgrammeNames.ArchiveHack, slug, cancellation) is not { } edition)
        {
            return false;
        }
        Edition = edition;
        return true;
    }

    protected IActionResult To(string path) => Redirect(PortalLink.To(path));

    protected void Mistake(string field, string text) => ModelState.AddModelError(field, text);

    /// <summary>The page again, with what was typed and what is wrong with it.</summary>
    protected IActionResult Again()
    {
        Response.StatusCode = Microsoft.AspNetCore.Http.StatusCodes.Status400BadRequest;
        return Page();
    }
}
