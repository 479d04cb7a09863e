using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Guardians;
using YouthArchive.People.OwnData;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.OwnData;

/// <summary>A guardian asks for a minor's account to be erased. Whoever is not this child's guardian finds nothing.</summary>
[SignedIn]
internal sealed class ChildErasureModel(GuardianChoice choice, ErasureDesk desk, IStringLocalizer S) : PageModel
{
    public Child Child { get; private set; } = null!;
    public ErasureRequest? Asked { get; private set; }
    public string WordToType => S["delete"];

    [BindProperty]
    public string? Word { get; set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await choice.ChildAsync(User.PersonId(), $"{RouteData.Values["id"]}", HttpContext.RequestAborted) is not { } child)
        {
            context.Result = NotFound();
            return;
        }
        Child = child;
        Asked = await desk.OfAsync(child.Id, HttpContext.RequestAborted);
        Response.Headers.CacheControl = "no-cache, no-store";
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancellation)
    {
        if (!Child.Outline.IsMinor)
        {
            return NotFound();
        }
        if (!WordToType.Equals(Word?.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            ModelState.AddModelError(nameof(Word), S["Type the word: {0}", WordToType]);
            return Page();
        }
        if (await desk.AskAsync(Child.Id, User.PersonId(), ErasureCause.AskedByGuardian, Retention.SecondThoughts, cancellation) != ErasureOutcome.Done)
        {
            ModelState.AddModelError("", S["This account holds an office on the portal. Ask an administrator to end it first."]);
            return Page();
        }
        return Done(S["The account will be deleted in three days. Until then it can be taken back."]);
    }

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellation)
    {
        // What the child or the site has asked for is not the guardian's to take back once the child is of age.
        if (!Child.Outline.IsMinor && Asked?.AskedById != User.PersonId())
        {
            return NotFound();
        }
        await desk.TakeBackAsync(Child.Id, User.PersonId(), cancellation);
        return Done(S["The account stays."]);
    }

    private LocalRedirectResult Done(string notice)
    {
        TempData.Say(notice);
        return LocalRedirect(PortalLink.To(OwnDataLinks.ErasureOf(Child.Id)));
    }
}
