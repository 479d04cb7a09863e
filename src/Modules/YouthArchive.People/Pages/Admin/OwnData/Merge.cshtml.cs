using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.People.OwnData;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Admin.OwnData;

/// <summary>Two accounts of one person become one. The user name is typed into a form: it must not stand in an address.</summary>
[Requires(OwnDataPermissions.MergeAccounts)]
internal sealed class MergeModel(UserManager<PortalUser> users, AccountMerge merge, IStringLocalizer S) : PageModel
{
    public PortalUser Kept { get; private set; } = null!;
    public PortalUser? Other { get; private set; }

    [BindProperty]
    public string? UserName { get; set; }

    private bool IsAdministrator => User.IsInRole(PortalRoles.Administrator);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await users.FindByIdAsync($"{RouteData.Values["id"]}") is not { ErasedUtc: null } account)
        {
            context.Result = NotFound();
            return;
        }
        Kept = account;
        await next();
    }

    public void OnGet() { }

    public async Task OnPostFindAsync(CancellationToken cancellation)
    {
        if (await users.FindByNameAsync(AccountRules.Tidy(UserName)) is not { } found)
        {
            ModelState.AddModelError(nameof(UserName), S["There is no account with this user name."]);
        }
        else if (await merge.ConflictAsync(found, Kept, IsAdministrator, cancellation) is { } conflict)
        {
            ModelState.AddModelError("", conflict);
        }
        else
        {
            Other = found;
        }
    }

    public async Task<IActionResult> OnPostMergeAsync(string? other, CancellationToken cancellation)
    {
        if (await users.FindByIdAsync(other ?? "") is not { } found)
        {
            return NotFound();
        }
        if (await merge.MergeAsync(found, Kept, User.PersonId(), IsAdministrator, cancellation) is { } conflict)
        {
            ModelState.AddModelError("", conflict);
            return Page();
        }
        TempData.Say(S["The two accounts are one now."]);
        return LocalRedirect(PortalLink.To(OwnDataLinks.Merge(Kept.Id)));
    }
}
