using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Admin;

[Requires(Permissions.ManageUsers)]
internal sealed class NewUserModel(AccountOpening opening, AccountWords words, IStringLocalizer S) : PageModel
{
    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? DisplayName { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Language { get; set; } = PortalCultures.Default;

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string[] Roles { get; set; } = [];

    public bool MayAppointAdministrators => User.IsInRole(PortalRoles.Administrator);

    public void OnGet() => Language = PortalCultures.Current;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Validate();
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var (user, errors) = await opening.OpenAsync(
            new(UserName!, DisplayName!, Email, Language!, null, Password!, Roles), User.PersonId(), cancellation);
        if (user is null)
        {
            words.AddErrors(ModelState, errors);
            return Page();
        }
        TempData.Say(S["The account is open."]);
        return LocalRedirect(PortalLink.To(PeopleLinks.User(user.Id)));
    }

    private void Validate()
    {
        UserName = AccountRules.Tidy(UserName);
        Email = AccountRules.Tidy(Email) is { Length: > 0 } email ? email : null;
        Language = AccountRules.IsLanguage(Language) ? Language : PortalCultures.Current;
        Roles = [.. PortalRoles.All.Intersect(Roles)];
        words.CheckUserName(ModelState, nameof(UserName), UserName);
        words.CheckDisplayName(ModelState, nameof(DisplayName), DisplayName);
        words.CheckEmail(ModelState, nameof(Email), Email);
        words.CheckPassword(ModelState, nameof(Password), Password, UserName);
        if (Roles.Contains(PortalRoles.Administrator) && !MayAppointAdministrators)
        {
            ModelState.AddModelError("", words.Of(Refusal.OnlyAdministrators));
        }
    }
}
