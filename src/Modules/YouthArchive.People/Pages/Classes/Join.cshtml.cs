using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Classes;
using YouthArchive.People.SignIn;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Classes;

/// <summary>A student joins a class with its code.</summary>
[SignedIn, EnableRateLimiting(Rates.PerAddress)]
internal sealed class JoinModel(Joining joining, IStringLocalizer S) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var (outcome, found) = await joining.JoinAsync(Code, User.PersonId(), cancellation);
        switch (outcome)
        {
            case JoinOutcome.Joined or JoinOutcome.AlreadyIn:
                TempData.Say(S["You are in the class {0} now.", found!.Name]);
                return Redirect(PortalLink.To(PeopleLinks.Me));
            case JoinOutcome.Waiting:
                TempData.Say(S["Your request is with the teacher of the class {0}.", found!.Name]);
                return Redirect(PortalLink.To(PeopleLinks.Me));
            default:
                ModelState.AddModelError(nameof(Code), Words(outcome));
                Response.StatusCode = outcome == JoinOutcome.TooManyWrong ? StatusCodes.Status429TooManyRequests : StatusCodes.Status400BadRequest;
                return Page();
        }
    }

    private string Words(JoinOutcome outcome) => outcome switch
    {
        JoinOutcome.TooManyWrong => S["Too many wrong codes. Try again in an hour, or ask the teacher."],
        JoinOutcome.NotAgain => S["You were in this class before. Ask the teacher to let you in again."],
        JoinOutcome.SchoolClosed => S["The school of this class is closed on the portal. Ask the teacher."],
        _ => S["There is no class with this code. Ask the teacher for the new one."],
    };
}
