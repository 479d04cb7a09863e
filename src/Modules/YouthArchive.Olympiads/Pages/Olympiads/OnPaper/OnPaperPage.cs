using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Olympiads.OnPaper;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.Olympiads.Pages.Olympiads.OnPaper;

/// <summary>What the pages of a window on paper share: whose classes these are.</summary>
internal abstract class OnPaperPage(PaperDoor door, PaperTable table) : PageModel
{
    public OpenPaper Open { get; private set; } = null!;
    public IReadOnlyList<SheetClass> Classes { get; private set; } = [];

    /// <summary>In the reader's language.</summary>
    public string? Wrong { get; private set; }

    public IEnumerable<SheetRow> Rows => Classes.SelectMany(c => c.Rows);

    protected async Task<bool> LoadAsync(int window, CancellationToken cancellation)
    {
        // Names, codes and answers of pupils: nothing of it stays in a browser.
        Response.Headers.CacheControl = "no-cache, no-store";
        if (await door.FindAsync(window, User, cancellation) is not { } open)
        {
            return false;
        }
        Open = open;
        Classes = await table.OfAsync(open, User.PersonId(), cancellation);
        return true;
    }

    protected PageResult Refuse(string wrong, int status = StatusCodes.Status400BadRequest)
    {
        (Wrong, Response.StatusCode) = (wrong, status);
        return Page();
    }

    protected RedirectResult To(string path) => Redirect(PortalLink.To(path));
}
