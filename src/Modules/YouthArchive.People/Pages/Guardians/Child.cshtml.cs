using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Contracts;
using YouthArchive.People.Guardians;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Guardians;

/// <summary>One child's consents. Whoever is not this child's guardian finds nothing.</summary>
[SignedIn]
internal sealed class ChildModel(GuardianChoice choice, GuardianForms forms, TimeProvider clock, IStringLocalizer S) : PageModel
{
    public Child Child { get; private set; } = null!;
    public Standing Standing => new(Child.Outline.Lines, GuardianLinks.Child(Child.Id), MayWithdraw: true);

    /// <summary>What is not in force, and what ends within the next 30 days. Null when the student decides alone.</summary>
    public DecideForm? Form => Child.Outline.IsMinor ? forms.Of(Open()) : null;

    [BindProperty]
    public string[] Purposes { get; set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await choice.ChildAsync(User.PersonId(), $"{RouteData.Values["id"]}", HttpContext.RequestAborted) is not { } child)
        {
            context.Result = NotFound();
            return;
        }
        Child = child;
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostGiveAsync(CancellationToken cancellation)
    {
        var given = GuardianForms.Read(Purposes);
        if (given.Count == 0 || !Child.Outline.IsMinor)
        {
            ModelState.AddModelError("", S["Nothing is ticked."]);
            return Page();
        }
        await choice.GiveAsync(Child, User.PersonId(), given, cancellation);
        return Done(S["Thank you. Your decision is written down; a letter with it is on its way to you."]);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string? purpose, CancellationToken cancellation)
    {
        if (ConsentTexts.PurposeOf(purpose ?? "") is not { } known)
        {
            return NotFound();
        }
        await choice.WithdrawAsync(Child.Id, known, User.PersonId(), cancellation);
        return Done(S["The consent is withdrawn."]);
    }

    private IEnumerable<ConsentPurpose> Open()
    {
        var soon = clock.GetUtcNow().UtcDateTime.AddDays(30);
        return Child.Outline.Lines.Where(l => l.State != ConsentState.Live || l.UntilUtc <= soon).Select(l => l.Purpose);
    }

    private LocalRedirectResult Done(string notice)
    {
        TempData.Say(notice);
        return LocalRedirect(PortalLink.To(GuardianLinks.Child(Child.Id)));
    }
}
