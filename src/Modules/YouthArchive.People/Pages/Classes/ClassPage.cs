using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.People.Classes;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Classes;

/// <summary>A page of one class. Whoever does not teach at its school finds nothing there, whether it exists or not.</summary>
internal abstract class ClassPage(ClassRegister classes) : PageModel
{
    public SchoolClass Class { get; private set; } = null!;

    protected async Task<bool> FindAsync(string id, CancellationToken cancellation)
    {
        if (await classes.FindAsync(User.PersonId(), id, cancellation) is not { } found)
        {
            return false;
        }
        Class = found;
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
