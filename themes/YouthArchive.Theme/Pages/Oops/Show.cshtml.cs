using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.Theme.Pages.Oops;

/// <summary>What went wrong, in the reader's words.</summary>
[OpenToAll, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ShowModel : PageModel
{
    public int Code { get; private set; }

    /// <summary>By which the failure can be found in the log.</summary>
    public string? Number { get; private set; }

    public OopsWords Words => OopsWords.Of(Code);

    public void OnGet()
    {
        var shown = HttpContext.Features.Get<ErrorShown>();
        // Somebody typed the address of an error: there is no such page.
        Code = shown?.StatusCode ?? StatusCodes.Status404NotFound;
        Number = Code >= 500 ? HttpContext.TraceIdentifier : null;
        Response.StatusCode = Code;
    }
}
