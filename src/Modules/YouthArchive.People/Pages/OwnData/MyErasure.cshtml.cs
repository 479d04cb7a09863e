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

/// <summary>A person asks for the own account to be erased, or takes it back.</summary>
[SignedIn]
internal sealed class MyErasureModel(
    UserManager<PortalUser> users, SignInManager<PortalUser> signIn, Erasure erasure, ErasureDesk desk, IStringLocalizer S) : PageModel
{
    private PortalUser _account = null!;

    public ErasureRequest? Asked { get; private set; }
    public bool HoldsAnOffice { get; private set; }
    public bool HasPassword => _account.PasswordHash is not null;
    public string WordToType => S["delete"];

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Word { get; set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await users.GetUserAsync(User) is not { } account)
        {
            context.Result = Challenge();
            return;
        }
        _account = account;
        HoldsAnOffice = await erasure.HoldsAnOfficeAsync(account.Id, HttpContext.RequestAborted);
        Asked = await desk.OfAsync(account.Id, HttpContext.RequestAborted);
        Response.Headers.CacheControl = "no-cache, no-store";
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancellation)
    {
        if (!HoldsAnOffice && !await IsMeantAsync())
        {
            return Page();
        }
        if (await desk.AskAsync(_account.Id, _account.Id, ErasureCause.Asked, Retention.SecondThoughts, cancellation) != ErasureOutcome.Done)
        {
            ModelState.AddModelError("", S["This account holds an office on the portal. Ask an administrator to end it first."]);
            return Page();
        }
        TempData.Say(S["The account will be deleted in three days. Until then it can be taken back."]);
        return LocalRedirect(PortalLink.To(OwnDataLinks.Erasure));
    }

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellation)
    {
        await desk.TakeBackAsync(_account.Id, _account.Id, cancellation);
        TempData.Say(S["The account stays."]);
        return LocalRedirect(PortalLink.To(OwnDataLinks.Erasure));
    }

    private async Task<bool> IsMeantAsync()
    {
        if (HasPassword && !(await signIn.CheckPasswordSignInAsync(_account, Password ?? "", lockoutOnFailure: true)).Succeeded)
        {
            ModelState.AddModelError(nameof(Password), S["The present password is not right."]);
        }
        else if (!HasPassword && !WordToType.Equals(Word?.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            ModelState.AddModelError(nameof(Word), S["Type the word: {0}", WordToType]);
        }
        return ModelState.IsValid;
    }
}
