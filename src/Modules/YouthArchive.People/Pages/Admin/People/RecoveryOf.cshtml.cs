using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.People.OwnData;
using YouthArchive.People.Recovery;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Setup;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Admin;

/// <summary>Gives one person a way in. The secret stands on the answer to the form and nowhere else.</summary>
[Requires(RecoveryPermissions.RecoverAccounts)]
internal sealed class RecoveryOfModel(RecoveryByStaff recovery, SiteAddress address, AccountWords words, IRolePermissions permissions,
    IStringLocalizer S) : PageModel
{
    public PortalUser Account { get; private set; } = null!;
    public string? Password { get; private set; }
    public string? Link { get; private set; }

    public bool MayMerge => permissions.Holds(User, OwnDataPermissions.MergeAccounts);

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Give { get; set; }

    private Actor By => new(User.PersonId(), User.IsInRole(PortalRoles.Administrator));

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await recovery.FindAsync($"{RouteData.Values["id"]}", By, HttpContext.RequestAborted) is not { } account)
        {
            context.Result = NotFound();
            return;
        }
        Account = account;
        Response.Headers.CacheControl = "no-cache, no-store";
        await next();
    }

    public void OnGet() { }

    public async Task OnPostAsync(CancellationToken cancellation)
    {
        if (Reason?.Trim() is not { Length: >= RecoveryByStaff.ReasonMin and <= 500 } reason)
        {
            ModelState.AddModelError(nameof(Reason), S["Say in a few words how you know that it is this person."]);
            return;
        }
        var refusal = Give == "link" ? await GiveLinkAsync(reason, cancellation) : await GivePasswordAsync(reason, cancellation);
        if (refusal != Refusal.None)
        {
            ModelState.AddModelError("", words.Of(refusal));
        }
    }

    private async Task<Refusal> GivePasswordAsync(string reason, CancellationToken cancellation)
    {
        (var refusal, Password) = await recovery.GivePasswordAsync(Account, By, reason, cancellation);
        return refusal;
    }

    private async Task<Refusal> GiveLinkAsync(string reason, CancellationToken cancellation)
    {
        var (refusal, token) = await recovery.GiveLinkAsync(Account, By, reason, cancellation);
        Link = token is null ? null : await address.FindAsync(cancellation) + PortalLink.In(Account.Language, RecoveryLinks.With(token));
        return refusal;
    }
}
