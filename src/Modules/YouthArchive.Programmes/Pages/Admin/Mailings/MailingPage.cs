using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Mailings;

namespace YouthArchive.Programmes.Pages.Admin.Mailings;

/// <summary>A page with the form of a mailing.</summary>
internal abstract class MailingPage(MailingDesk desk, Receivers receivers, IStringLocalizer s) : PageModel
{
    public Edition Edition { get; protected set; } = null!;

    [BindProperty]
    public MailingForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Audiences => [.. receivers.Of(Edition).Select(a => new SelectListItem(a.Text.ToString(), a.Key))];

    /// <param name="id">Null for a new one.</param>
    protected async Task<IActionResult> SaveAsync(string? id, CancellationToken cancellation)
    {
        var draft = Form.Draft();
        MailingForm.Report(desk.Faults(Edition, draft), ModelState, s);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        return await desk.SaveAsync(id, Edition, draft, User.PersonId(), cancellation) is { } saved
            ? Redirect(PortalLink.To(MailingLinks.Of(saved)))
            : Redirect(PortalLink.To(MailingLinks.Of(id!)));
    }
}
