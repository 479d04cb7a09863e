using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Classes;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Classes;

/// <summary>A page of one class. Whoever does not teach at its school finds nothing there, whether it exists or not.</summary>
internal abstract class ClassPage(ClassRegister classes) : PageModel
{
    public SchoolClass Class { get; private set; } = null!;
    public bool SchoolIsClosed { get; private set; }

    /// <summary>The class can be changed: it goes on, and so does its school.</summary>
    public bool IsOpen => Class.EndedUtc is null && !SchoolIsClosed;

    // Nothing that is sent to a class of a closed school is carried out, whichever page it was sent from.
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (HttpMethods.IsPost(Request.Method) && await FindAsync($"{RouteData.Values["id"]}", HttpContext.RequestAborted) && SchoolIsClosed)
        {
            TempData.Say(HttpContext.RequestServices.GetRequiredService<IStringLocalizer>()[ClosedSchool.Words]);
            context.Result = To(ClassLinks.Class(Class.Id));
            return;
        }
        await next();
    }

    protected async Task<bool> FindAsync(string id, CancellationToken cancellation)
    {
        if (await classes.FindAsync(User.PersonId(), id, cancellation) is not { } found)
        {
            return false;
        }
        Class = found;
        SchoolIsClosed = await classes.IsSchoolClosedAsync(found, cancellation);
        return true;
    }

    protected IActionResult To(string path) => Redirect(PortalLink.To(path));

    /// <summary>The page again, with what was typed and what is wrong with it.</summary>
    protected IActionResult Again()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
