using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.People.SignIn;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Pages;

/// <summary>Students open their own accounts. Staff are appointed by an administrator.</summary>
[OpenToAll, EnableRateLimiting(Rates.PerAddress)]
internal sealed class SignUpModel(
    AccountOpening opening, SignInManager<PortalUser> signIn, AccountWords words, TimeProvider clock, IStringLocalizer S) : PageModel
{
    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? DisplayName { get; set; }

    [BindProperty]
    public string? BirthYear { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public bool Agree { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string? Within => SafeReturn.Within(Url, ReturnUrl);

    public IActionResult OnGet()
    {
        Language = PortalCultures.Current;
        return User.Identity?.IsAuthenticated == true ? SafeReturn.Back(Url, ReturnUrl, Language) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var year = Validate();
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var (user, errors) = await opening.OpenAsync(
            new(UserName!, DisplayName!, null, Language!, year, Password!, [PortalRoles.Student]), actorId: null, cancellation);
        if (user is null)
        {
            words.AddErrors(ModelState, errors);
            return Page();
        }
        await signIn.SignInAsync(user, isPersistent: false);
        return SafeReturn.Back(Url, ReturnUrl, user.Language);
    }

    private int? Validate()
    {
        UserName = AccountRules.Tidy(UserName);
        words.CheckUserName(ModelState, nameof(UserName), UserName);
        words.CheckPassword(ModelState, nameof(Password), Password, UserName);
        words.CheckDisplayName(ModelState, nameof(DisplayName), DisplayName);
        Language = AccountRules.IsLanguage(Language) ? Language : PortalCultures.Current;
        var isYear = int.TryParse(BirthYear?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year);
        if (!isYear || !AccountRules.IsBirthYear(year, clock.GetUtcNow().Year))
        {
            ModelState.AddModelError(nameof(BirthYear), S["Type the year you were born in, for example 2010."]);
        }
        if (!Agree)
        {
            ModelState.AddModelError(nameof(Agree), S["An account can be opened only if you agree. Read the page first."]);
        }
        return isYear ? year : null;
    }
}
