using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Web;

namespace YouthArchive.SummerSchool.Pages.SummerSchool;

/// <summary>A page with a form that can be refused: what was typed stays, the reason stands above.</summary>
internal abstract class SchoolPage(IStringLocalizer s) : PageModel
{
    protected IStringLocalizer S { get; } = s;
    public string? Wrong { get; private set; }

    protected PageResult Refuse(string wrong, int status = StatusCodes.Status400BadRequest)
    {
        Wrong = wrong;
        ModelState.Clear();
        ModelState.AddModelError("", "");
        Response.StatusCode = status;
        return Page();
    }

    protected RedirectResult To(string path) => Redirect(PortalLink.To(path));

    protected bool IsAutosave => Request.Headers.Accept.Any(a => a?.Contains("application/json", StringComparison.Ordinal) == true);
}
