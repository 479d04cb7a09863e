using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.People.Guardians;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Guardians;

/// <summary>Where a letter's link leads: takes the token out of the address and goes on. Looking uses nothing up: mail programs look too.</summary>
[OpenToAll]
internal sealed class TokenModel(ConsentCookie cookie) : PageModel
{
    public IActionResult OnGet(string token)
    {
        cookie.Keep(HttpContext, token);
        Response.Headers.CacheControl = "no-cache, no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        return LocalRedirect(PortalLink.To(GuardianLinks.Answer));
    }
}
