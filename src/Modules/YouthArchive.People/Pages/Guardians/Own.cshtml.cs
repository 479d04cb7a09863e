using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Classes;
using YouthArchive.People.Contracts;
using YouthArchive.People.Guardians;
using YouthArchive.People.SignIn;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Guardians;

/// <summary>A student's own consents: from 18 one gives and withdraws them, before that one names a guardian.</summary>
[SignedIn, EnableRateLimiting(Rates.PerAddress)]
internal sealed class OwnModel(
    DbContext db, ConsentOutlines outlines, GuardianChoice choice, GuardianAsking asking, GuardianForms forms, IStringLocalizer S) : PageModel
{
    public ConsentOutline Outline { get; private set; } = null!;
    public bool HasSchool { get; private set; }
    public Standing Standing => new(Outline.Lines, GuardianLinks.OwnConsents, MayWithdraw: !Outline.IsMinor);
    public DecideForm Form => forms.Of(ConsentRules.OwnPurposes.Where(p => Outline[p].State != ConsentState.Live));

    [BindProperty]
    public string[] Purposes { get; set; } = [];

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        // Only students are asked for; nobody else has anything to decide here.
        if (!User.IsInRole(PortalRoles.Student))
        {
            context.Result = NotFound();
            return;
        }
        var id = User.PersonId();
        Outline = await outlines.OneAsync(id, HttpContext.RequestAborted);
        HasSchool = await db.Set<ClassMember>().AnyAsync(m => m.PersonId == id && m.State == MemberState.In, HttpContext.RequestAborted);
        Language ??= PortalCultures.Current;
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostGiveAsync(CancellationToken cancellation)
    {
        var given = GuardianForms.Read(Purposes).Intersect(ConsentRules.OwnPurposes).ToList();
        if (Outline.IsMinor || given.Count == 0)
        {
            ModelState.AddModelError("", S["Nothing is ticked."]);
            return Page();
        }
        await choice.GiveOwnAsync(User.PersonId(), given, cancellation);
        return Done(S["Saved."]);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string? purpose, CancellationToken cancellation)
    {
        if (Outline.IsMinor || ConsentTexts.PurposeOf(purpose ?? "") is not { } known)
        {
            return NotFound();
        }
        await choice.WithdrawAsync(User.PersonId(), known, User.PersonId(), cancellation);
        return Done(S["The consent is withdrawn."]);
    }

    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancellation)
    {
        if (HasSchool || !Outline.IsMinor)
        {
            return NotFound();
        }
        var outcome = await asking.AskForOneselfAsync(User.PersonId(), Email ?? "", Language!, cancellation);
        if (outcome != AskOutcome.Asked)
        {
            ModelState.AddModelError(nameof(Email), ConsentWords.Of(S, outcome));
            return Page();
        }
        return Done(ConsentWords.Of(S, outcome));
    }

    private LocalRedirectResult Done(string notice)
    {
        TempData.Say(notice);
        return LocalRedirect(PortalLink.To(GuardianLinks.OwnConsents));
    }
}
