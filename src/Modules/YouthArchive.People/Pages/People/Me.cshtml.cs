using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages;

/// <summary>A person's own page: what the programmes have for them, and their account.</summary>
[SignedIn]
internal sealed class MeModel(
    UserManager<PortalUser> users, SignInManager<PortalUser> signIn, AccountSearch accounts, FragmentsOfZone zones,
    AuditTrail audit, AccountWords words, IStringLocalizer S) : PageModel
{
    public PortalUser Account { get; private set; } = null!;
    public IReadOnlyList<string> Roles { get; private set; } = [];
    public bool HasPassword => Account.PasswordHash is not null;
    public IReadOnlyList<Fragment> Fragments { get; private set; } = [];

    [BindProperty]
    public string? DisplayName { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await users.GetUserAsync(User) is not { } account)
        {
            context.Result = Challenge();
            return;
        }
        Account = account;
        await next();
    }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        (DisplayName, Language) = (Account.DisplayName, Account.Language);
        await LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostProfileAsync(CancellationToken cancellation)
    {
        words.CheckDisplayName(ModelState, nameof(DisplayName), DisplayName);
        if (!ModelState.IsValid)
        {
            return await AgainAsync(cancellation);
        }
        Account.DisplayName = DisplayName!.Trim();
        Account.Language = AccountRules.IsLanguage(Language) ? Language! : Account.Language;
        return await SavedAsync(await users.UpdateAsync(Account), S["Saved."], cancellation);
    }

    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken cancellation)
    {
        words.CheckPassword(ModelState, nameof(NewPassword), NewPassword, Account.UserName!);
        if (!ModelState.IsValid)
        {
            return await AgainAsync(cancellation);
        }
        audit.Add(Account.Id, "Password.Changed", "Person", Account.Id);
        // Whoever came with a class's card has none yet: the first one makes the account their own.
        var result = HasPassword
            ? await users.ChangePasswordAsync(Account, Password ?? "", NewPassword!)
            : await users.AddPasswordAsync(Account, NewPassword!);
        if (result.Succeeded)
        {
            await signIn.RefreshSignInAsync(Account);
        }
        return await SavedAsync(result, S["The new password is saved."], cancellation);
    }

    private async Task<IActionResult> SavedAsync(IdentityResult result, string notice, CancellationToken cancellation)
    {
        if (result.Succeeded)
        {
            TempData.Say(notice);
            return LocalRedirect(PortalLink.To(PeopleLinks.Me));
        }
        words.AddErrors(ModelState, result.Errors.Select(e => e.Code));
        return await AgainAsync(cancellation);
    }

    private async Task<IActionResult> AgainAsync(CancellationToken cancellation)
    {
        DisplayName ??= Account.DisplayName;
        Language ??= Account.Language;
        await LoadAsync(cancellation);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Roles = await accounts.RolesOfAsync(Account.Id, cancellation);
        Fragments = await zones.BuildAsync(Zones.OwnPage, User, cancellation);
    }
}
