using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.People.SignIn;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages;

/// <summary>Connects an authenticator app; and asks an older session for its code.</summary>
[SignedIn, EnableRateLimiting(Rates.PerAddress)]
internal sealed class SecondFactorModel(
    UserManager<PortalUser> users, Authenticator authenticator, IStringLocalizer S) : PageModel
{
    private PortalUser _account = null!;

    public bool IsEnrolled => _account.TwoFactorEnabled;
    public bool HasPassed => SecondFactor.WasPassed(User);
    public string Key { get; private set; } = "";
    public (string Path, int Side) Qr { get; private set; }
    public IReadOnlyList<string> Codes { get; private set; } = [];

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string? Within => SafeReturn.Within(Url, ReturnUrl);
    public string Onward => Within ?? PortalLink.To(PeopleLinks.Me);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await users.GetUserAsync(User) is not { } account)
        {
            context.Result = Challenge();
            return;
        }
        _account = account;
        await next();
    }

    public Task<IActionResult> OnGetAsync() => FormAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await users.IsLockedOutAsync(_account))
        {
            ModelState.AddModelError(nameof(Code), S["Too many wrong codes. Sign-in opens again in 15 minutes."]);
            return await FormAsync();
        }
        if (!await authenticator.IsRightAsync(_account, Code))
        {
            await users.AccessFailedAsync(_account);
            ModelState.AddModelError(nameof(Code), S["The code is not right. A new one appears in the app every 30 seconds."]);
            return await FormAsync();
        }
        if (IsEnrolled)
        {
            await authenticator.LiftAsync(_account);
            return LocalRedirect(Onward);
        }
        Codes = await authenticator.EnrolAsync(_account);
        return Page();
    }

    public async Task<IActionResult> OnPostCodesAsync()
    {
        if (!IsEnrolled || !HasPassed)
        {
            return await FormAsync();
        }
        Codes = await authenticator.NewCodesAsync(_account);
        return Page();
    }

    public async Task<IActionResult> OnPostAnewAsync()
    {
        if (IsEnrolled && HasPassed)
        {
            await authenticator.BeginAnewAsync(_account);
        }
        return LocalRedirect(PortalLink.To(PeopleLinks.SecondFactor));
    }

    private async Task<IActionResult> FormAsync()
    {
        if (!IsEnrolled)
        {
            var key = await authenticator.KeyAsync(_account);
            Key = Authenticator.InFours(key);
            Qr = Authenticator.Qr(Authenticator.Address(_account.UserName!, key));
        }
        return Page();
    }
}
