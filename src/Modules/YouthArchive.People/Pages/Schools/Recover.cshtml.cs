using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.People.Classes;
using YouthArchive.People.Recovery;
using YouthArchive.People.Schools;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Setup;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Schools;

/// <summary>A teacher gives somebody of the own school a way in. The link stands on the answer to the form and nowhere else.</summary>
[Requires(ClassPermissions.ManageClasses)]
internal sealed class RecoverModel(
    RecoveryBySchool recovery, SchoolOverview schools, SiteAddress address, AccountWords words, IStringLocalizer S) : PageModel
{
    public PortalUser Account { get; private set; } = null!;
    public School School { get; private set; } = null!;
    public string? Link { get; private set; }

    [BindProperty]
    public string? Reason { get; set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var id = int.Parse($"{RouteData.Values["id"]}", CultureInfo.InvariantCulture);
        if (await recovery.FindAsync(id, User.PersonId(), $"{RouteData.Values["personId"]}", HttpContext.RequestAborted) is not { } account)
        {
            context.Result = NotFound();
            return;
        }
        (Account, School) = (account, (await schools.FindAsync(id, HttpContext.RequestAborted))!);
        Response.Headers.CacheControl = "no-cache, no-store";
        await next();
    }

    public void OnGet() { }

    public async Task OnPostAsync(CancellationToken cancellation)
    {
        if (Reason?.Trim() is not { Length: >= RecoveryByStaff.ReasonMin and <= 500 } reason)
        {
            ModelState.AddModelError(nameof(Reason), S["Say in a few words how you know that it is this person."]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        var (refusal, token) = await recovery.GiveLinkAsync(Account, User.PersonId(), reason, cancellation);
        if (refusal != Refusal.None)
        {
            ModelState.AddModelError("", words.Of(refusal));
            return;
        }
        Link = await address.FindAsync(cancellation) + PortalLink.In(Account.Language, RecoveryLinks.With(token!));
    }
}
