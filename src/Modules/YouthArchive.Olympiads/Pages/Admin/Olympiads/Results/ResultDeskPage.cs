using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Results;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Pages.Admin.Olympiads.Results;

/// <summary>What the organiser's pages of results share.</summary>
internal abstract class ResultDeskPage(ResultsDesk desk) : PageModel
{
    public Edition Edition { get; private set; } = null!;
    public Paper Paper { get; private set; } = null!;

    /// <summary>What was wrong with what came in, in English; null when nothing.</summary>
    public string? Wrong { get; private set; }

    protected async Task<bool> LoadAsync(string slug, CancellationToken cancellation)
    {
        if (await desk.EditionForDeskAsync(slug, cancellation) is not { } edition)
        {
            return false;
        }
        Edition = edition;
        return true;
    }

    protected async Task<bool> LoadAsync(string slug, string paper, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation) || await desk.PaperAsync(Edition, paper, cancellation) is not { } found)
        {
            return false;
        }
        Paper = found;
        return true;
    }

    protected PageResult Refuse(string wrong, int status = StatusCodes.Status409Conflict)
    {
        Wrong = wrong;
        Response.StatusCode = status;
        return Page();
    }

    protected RedirectResult To(string path) => Redirect(PortalLink.To(path));
}
