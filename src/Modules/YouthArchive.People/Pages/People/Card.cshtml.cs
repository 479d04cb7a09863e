using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Cards;
using YouthArchive.People.SignIn;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages;

/// <summary>
/// Where a card's QR code leads. Looking signs nobody in and tells nothing: messengers and browsers look at addresses by themselves.
/// <see cref="CardDoor"/> has taken the token out of the address.
/// </summary>
[OpenToAll, EnableRateLimiting(Rates.PerAddress)]
internal sealed class CardModel(CardSignIn cards, IStringLocalizer S) : PageModel
{
    [BindProperty]
    public string? Token { get; set; }

    // The form's own token already keeps the page out of every cache.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => Response.Headers["Referrer-Policy"] = "no-referrer";

    public IActionResult OnGet() =>
        (Token = CardDoor.TokenOf(HttpContext)) is null ? LocalRedirect(PortalLink.To(PeopleLinks.CardSignIn)) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var (outcome, language) = await cards.WithTokenAsync(Token, $"{HttpContext.Connection.RemoteIpAddress}", cancellation);
        if (outcome == CardOutcome.SignedIn)
        {
            return SafeReturn.Back(Url, null, language);
        }
        ModelState.AddModelError("", outcome == CardOutcome.ClassEnded
            ? S["This class has ended, and its cards with it. Ask the teacher or the organisers how to go on."]
            : S["This card is not valid any more. Perhaps there is a newer one: ask the teacher."]);
        return Page();
    }
}
