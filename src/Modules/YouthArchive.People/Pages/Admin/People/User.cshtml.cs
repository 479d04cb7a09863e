using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.People.OwnData;
using YouthArchive.People.Roles;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Admin;

/// <summary>One account, and what may be done to it. Every change is audited.</summary>
[Requires(Permissions.ManageUsers)]
internal sealed class UserModel(
    UserManager<PortalUser> users, AccountSearch accounts, Appointments appointments, AccountChanges changes, AccountWords words,
    ContactData contact, IRolePermissions permissions, IStringLocalizer S) : PageModel
{
    public PortalUser Account { get; private set; } = null!;
    public IReadOnlyList<string> Held { get; private set; } = [];
    public bool ShowsContact { get; private set; }
    public bool MayMerge => Account.ErasedUtc is null && permissions.Holds(User, OwnDataPermissions.MergeAccounts);
    public bool ActorIsAdministrator => User.IsInRole(PortalRoles.Administrator);

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    private Actor By => new(User.PersonId(), ActorIsAdministrator);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await users.FindByIdAsync($"{RouteData.Values["id"]}") is not { } account)
        {
            context.Result = NotFound();
            return;
        }
        Account = account;
        Reason = Reason?.Trim() is { Length: > 0 } reason ? reason[..Math.Min(reason.Length, 500)] : null;
        await next();
    }

    public async Task OnGetAsync(CancellationToken cancellation) => await LoadAsync(cancellation);

    public async Task<IActionResult> OnPostRolesAsync(string[] roles, CancellationToken cancellation) =>
        await ShowAsync(await appointments.SetAsync(Account, roles, By, Reason, cancellation), cancellation);

    public async Task<IActionResult> OnPostDisableAsync(CancellationToken cancellation) =>
        await ShowAsync(await changes.DisableAsync(Account, By, Reason, cancellation), cancellation);

    public async Task<IActionResult> OnPostEnableAsync(CancellationToken cancellation) =>
        await ShowAsync(await changes.EnableAsync(Account, By, Reason, cancellation), cancellation);

    public async Task<IActionResult> OnPostSecondFactorAsync(CancellationToken cancellation) =>
        await ShowAsync(await changes.ResetSecondFactorAsync(Account, By, Reason, cancellation), cancellation);

    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken cancellation)
    {
        words.CheckPassword(ModelState, nameof(Password), Password, Account.UserName!);
        return ModelState.IsValid
            ? await ShowAsync(await changes.GivePasswordAsync(Account, Password!, By, Reason, cancellation), cancellation)
            : await AgainAsync(cancellation);
    }

    private async Task<IActionResult> ShowAsync(Refusal refusal, CancellationToken cancellation)
    {
        if (refusal == Refusal.None)
        {
            TempData.Say(S["Saved."]);
            return LocalRedirect(PortalLink.To(PeopleLinks.User(Account.Id)));
        }
        ModelState.AddModelError("", words.Of(refusal));
        return await AgainAsync(cancellation);
    }

    private async Task<IActionResult> AgainAsync(CancellationToken cancellation)
    {
        Account = (await users.FindByIdAsync(Account.Id))!;
        await LoadAsync(cancellation);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Held = await accounts.RolesOfAsync(Account.Id, cancellation);
        ShowsContact = await contact.LookAsync(User, Account.Id, cancellation);
    }
}
