using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.People.Recovery;
using YouthArchive.People.SignIn;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages;

/// <summary>Looking at the link uses nothing up: mail programs look at links too.</summary>
[OpenToAll, EnableRateLimiting(Rates.PerAddress)]
internal sealed class NewPasswordModel(RecoveryByLink recovery, AccountWords words, IStringLocalizer S) : PageModel
{
    [FromRoute]
    public string Token { get; set; } = "";

    [BindProperty]
    public string? Password { get; set; }

    public PortalUser? Account { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Account = await recovery.FindAsync(Token);
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Account is null)
        {
            return Page();
        }
        words.CheckPassword(ModelState, nameof(Password), Password, Account.UserName!);
        if (!ModelState.IsValid)
        {
            return Page();
        }
        if (!await recovery.SetPasswordAsync(Account, Password!))
        {
            Account = null;
            return Page();
        }
        TempData.Say(S["The new password is saved."]);
        return LocalRedirect(PortalLink.To(PeopleLinks.SignIn));
    }
}
