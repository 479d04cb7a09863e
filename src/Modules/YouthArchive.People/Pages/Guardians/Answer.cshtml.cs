using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.People.Guardians;
using YouthArchive.People.SignIn;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Guardians;

/// <summary>The answer to a letter. Who it is about is said only to somebody signed in who holds its link.</summary>
[OpenToAll, EnableRateLimiting(Rates.PerAddress)]
internal sealed class AnswerModel(
    ConsentCookie cookie, GuardianAnswer answers, GuardianForms forms, SignInManager<PortalUser> signIn, UserManager<PortalUser> users,
    AccountWords words, IStringLocalizer S) : PageModel
{
    public ConsentRequest? Letter { get; private set; }
    public AnswerOutcome? Obstacle { get; private set; }
    public string ChildName { get; private set; } = "";
    public DecideForm Form => forms.All();
    public bool IsSignedIn => User.Identity?.IsAuthenticated == true;

    [BindProperty]
    public string? DisplayName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public bool Agree { get; set; }

    [BindProperty]
    public string[] Purposes { get; set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancellation = HttpContext.RequestAborted;
        Letter = cookie.Find(HttpContext) is { } token ? await answers.FindAsync(token, cancellation) : null;
        if (Letter is not null && IsSignedIn)
        {
            Obstacle = await answers.ObstacleAsync(Letter, User.PersonId(), cancellation);
            if (Obstacle is null && await users.FindByIdAsync(Letter.StudentId) is { } student)
            {
                ChildName = YouthArchive.People.Guardians.ChildName.Of(student.GivenName, student.Surname, student.DisplayName);
            }
        }
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancellation)
    {
        if (Letter is null || IsSignedIn)
        {
            return Page();
        }
        words.CheckDisplayName(ModelState, nameof(DisplayName), DisplayName);
        words.CheckPassword(ModelState, nameof(Password), Password, "");
        if (!Agree)
        {
            ModelState.AddModelError(nameof(Agree), S["Only a parent or guardian who is of age can go on."]);
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var (user, errors) = await answers.OpenAccountAsync(Letter, DisplayName!, Password!, cancellation);
        if (user is null)
        {
            words.AddErrors(ModelState, errors);
            return Page();
        }
        await signIn.SignInAsync(user, isPersistent: false);
        return LocalRedirect(PortalLink.To(GuardianLinks.Answer));
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var given = GuardianForms.Read(Purposes);
        if (given.Count == 0)
        {
            ModelState.AddModelError("", S["Nothing is ticked. Tick what you consent to, or press «I consent to nothing»."]);
            return Task.FromResult<IActionResult>(Page());
        }
        return DecideAsync(given, cancellation);
    }

    public Task<IActionResult> OnPostDeclineAsync(CancellationToken cancellation) => DecideAsync([], cancellation);

    private async Task<IActionResult> DecideAsync(IReadOnlyCollection<Contracts.ConsentPurpose> given, CancellationToken cancellation)
    {
        if (Letter is null || !IsSignedIn)
        {
            return Page();
        }
        Obstacle = await answers.DecideAsync(Letter, User.PersonId(), given, cancellation);
        if (Obstacle != AnswerOutcome.Done)
        {
            Letter = Obstacle == AnswerOutcome.LinkOver ? null : Letter;
            return Page();
        }
        cookie.Forget(HttpContext);
        TempData.Say(S["Thank you. Your decision is written down; a letter with it is on its way to you."]);
        return LocalRedirect(PortalLink.To(GuardianLinks.Child(Letter.StudentId)));
    }
}
