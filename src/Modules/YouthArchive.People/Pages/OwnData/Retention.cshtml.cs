using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.OwnData;

/// <summary>Every period for which data is kept, for everybody to read.</summary>
[OpenToAll, OutputCache(PolicyName = PublicPageCaching.Name)]
internal sealed class RetentionModel : PageModel
{
    public void OnGet() { }
}
