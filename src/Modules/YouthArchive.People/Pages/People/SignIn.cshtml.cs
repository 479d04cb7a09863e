using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using YouthArchive.People.SignIn;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages;

[OpenToAll, EnableRateLimiting(Rates.PerAddress)]
internal sealed class SignInModel(SignInAttempt attempt, IStringLocalizer S) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string? Within => SafeReturn.Within(Url, ReturnUrl);

    public IActionResult OnGet() =>
        User.Identity?.IsAuthenticated == true ? SafeReturn.Back(Url, ReturnUrl, PortalCultures.Current) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        RequireBoth();
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var (outcome, language) = await attempt.TryAsync(Name!, Password!, cancellation);
        switch (outcome)
        {
            case SignInOutcome.SignedIn:
                return SafeReturn.Back(Url, ReturnUrl, language);
            case SignInOutcome.CodeNeeded:
                return LocalRedirect(PortalLink.To(PeopleLinks.Returning(PeopleLinks.SignInCode, Within)));
            default:
                return Refused(outcome);
        }
    }

    private void RequireBoth()
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            ModelState.AddModelError(nameof(Name), S["The user name or e-mail address is missing."]);
        }
        if (string.IsNullOrEmpty(Password))
        {
            ModelState.AddModelError(nameof(Password), S["The password is missing."]);
        }
    }

    private PageResult Refused(SignInOutcome outcome)
    {
        switch (outcome)
        {
            case SignInOutcome.LockedOut:
                ModelState.AddModelError("", S["Too many wrong passwords. Sign-in opens again in 15 minutes."]);
                break;
            case SignInOutcome.TooMany:
                Response.StatusCode = StatusCodes.Status429TooManyRequests;
                ModelState.AddModelError("", S["Too many attempts for this name. Sign-in opens again in 15 minutes."]);
                break;
            default:
                ModelState.AddModelError(nameof(Name), S["The name or the password is not right. Both need checking."]);
                break;
        }
        return Page();
    }
}
