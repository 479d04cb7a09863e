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

    /// <summary>What was typed into a form that stood open too long; null when it was something else.</summary>
    public SentForm? Sent { get; private set; }

    public OopsWords Words => Sent is null ? OopsWords.Of(Code) : OopsWords.TooOld;

    public void OnGet()
    {
        var shown = HttpContext.Features.Get<ErrorShown>();
        // Somebody typed the address of an error: there is no such page.
        Code = shown?.StatusCode ?? StatusCodes.Status404NotFound;
        Number = Code >= 500 ? HttpContext.TraceIdentifier : null;
        Sent = SentForm.Of(HttpContext, shown);
        Response.StatusCode = Code;
    }
}
