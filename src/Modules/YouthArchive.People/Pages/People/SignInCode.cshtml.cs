using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.People.SignIn;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages;

/// <summary>The second step of signing in: a code of the app, or one of the recovery codes.</summary>
[OpenToAll, EnableRateLimiting(Rates.PerAddress)]
internal sealed class SignInCodeModel(SignInManager<PortalUser> signIn, IStringLocalizer S) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string? Within => SafeReturn.Within(Url, ReturnUrl);

    public async Task<IActionResult> OnGetAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is null ? FirstStep() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user)
        {
            return FirstStep();
        }
        var digits = Authenticator.Digits(Code);
        var isRecovery = (Code ?? "").Any(char.IsAsciiLetter);
        var result = isRecovery
            ? await signIn.TwoFactorRecoveryCodeSignInAsync(AccountRules.Tidy(Code))
            : await signIn.TwoFactorAuthenticatorSignInAsync(digits, isPersistent: false, rememberClient: false);
        if (result.Succeeded)
        {
            return SafeReturn.Back(Url, ReturnUrl, user.Language);
        }
        ModelState.AddModelError(nameof(Code), result.IsLockedOut
            ? S["Too many wrong codes. Sign-in opens again in 15 minutes."]
            : S["The code is not right. A new one appears in the app every 30 seconds."]);
        return Page();
    }

    private LocalRedirectResult FirstStep() => LocalRedirect(PortalLink.To(PeopleLinks.Returning(PeopleLinks.SignIn, Within)));
}
