using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Pages;

[OpenToAll]
internal sealed class ToldAnAdultModel : PageModel
{
    public void OnGet() => Response.Headers.CacheControl = "no-cache, no-store";
}
