using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.People.OwnData;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.OwnData;

/// <summary>Where the link of the letter leads. Opening it changes nothing: mail programs open links by themselves.</summary>
[SignedIn]
internal sealed class MyEmailModel(UserManager<PortalUser> users, EmailChange emails, IStringLocalizer S) : PageModel
{
    private PortalUser _account = null!;

    public string? Address { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await users.GetUserAsync(User) is not { } account)
        {
            context.Result = Challenge();
            return;
        }
        _account = account;
        Address = emails.Read(account, $"{RouteData.Values["token"]}");
        Response.Headers.CacheControl = "no-cache, no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Address is null || !await emails.ConfirmAsync(_account, Address))
        {
            return Page();
        }
        TempData.Say(S["The address is confirmed."]);
        return LocalRedirect(PortalLink.To(PeopleLinks.Me));
    }
}
