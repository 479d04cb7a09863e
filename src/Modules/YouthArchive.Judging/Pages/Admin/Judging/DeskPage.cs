using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Judging.Publications;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Pages.Admin.Judging;

/// <summary>What the organiser's pages of one edition's ranking share.</summary>
internal abstract class DeskPage(IAllEditions editions, JudgingDesk desk) : PageModel
{
    public JudgingView View { get; private set; } = null!;

    /// <summary>What was wrong with the form that came in; null when nothing.</summary>
    public string? Wrong { get; private set; }

    protected async Task<bool> LoadAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (ProgrammeNames.FromUrl(programme) is not { } name
            || await editions.FindAsync(name, slug, cancellation) is not { } edition
            || await desk.OpenAsync(edition, cancellation) is not { } view)
        {
            return false;
        }
        View = view;
        return true;
    }

    protected PageResult Refuse(string wrong, int status = StatusCodes.Status400BadRequest)
    {
        Wrong = wrong;
        Response.StatusCode = status;
        return Page();
    }

    protected RedirectResult To(string path) => Redirect(PortalLink.To(path));

    protected static bool IsReason(string? reason, int length) => !string.IsNullOrWhiteSpace(reason) && reason.Length <= length;
}
