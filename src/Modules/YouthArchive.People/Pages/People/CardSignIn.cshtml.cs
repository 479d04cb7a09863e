using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Cards;
using YouthArchive.People.SignIn;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Pages;

/// <summary>Sign-in by what stands on a card. Which kind of secret is the reader's word: the page asks nothing that a name's existence would answer.</summary>
[OpenToAll, EnableRateLimiting(Rates.PerAddress)]
internal sealed class CardSignInModel(CardSignIn cards, IStringLocalizer S) : PageModel
{
    public const string WithPictures = PeopleLinks.CardSignIn + "?with=pictures";

    [BindProperty(SupportsGet = true)]
    public string? With { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? First { get; set; }

    [BindProperty]
    public string? Second { get; set; }

    [BindProperty]
    public string? Third { get; set; }

    public bool HasPictures => With == "pictures";

    public IEnumerable<SelectListItem> Choices =>
        [new("", ""), .. Pictures.All.Select(p => new SelectListItem(S[p.Name], p.Key)).OrderBy(i => i.Text, Alphabet.Current)];

    public IActionResult OnGet() =>
        User.Identity?.IsAuthenticated == true ? SafeReturn.Back(Url, null, PortalCultures.Current) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Require();
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var skeleton = HasPictures ? CardSecret.OfPictures([First, Second, Third]) : CardSecret.OfWords(Words);
        var (outcome, language) = await cards.WithSecretAsync(Name!, skeleton, $"{HttpContext.Connection.RemoteIpAddress}", cancellation);
        if (outcome == CardOutcome.SignedIn)
        {
            return SafeReturn.Back(Url, null, language);
        }
        Refuse(outcome);
        return Page();
    }

    private void Require()
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            ModelState.AddModelError(nameof(Name), S["The user name is missing. It stands on the card."]);
        }
        if (!HasPictures && string.IsNullOrWhiteSpace(Words))
        {
            ModelState.AddModelError(nameof(Words), S["The three words are missing. They stand on the card."]);
        }
        if (HasPictures && new[] { First, Second, Third }.Any(p => Pictures.Find(p) is null))
        {
            ModelState.AddModelError(nameof(First), S["Three pictures are needed, in the order of the card."]);
        }
    }

    private void Refuse(CardOutcome outcome)
    {
        switch (outcome)
        {
            case CardOutcome.ClassEnded:
                ModelState.AddModelError("", S["This class has ended, and its cards with it. Ask the teacher or the organisers how to go on."]);
                break;
            case CardOutcome.TooMany:
                Response.StatusCode = StatusCodes.Status429TooManyRequests;
                ModelState.AddModelError("", S["Too many wrong tries from this place. Use the QR code of the card, or come back in an hour."]);
                break;
            default:
                ModelState.AddModelError(nameof(Name), S["The name or the secret is not right. Check both."]);
                ModelState.AddModelError("", S["After ten wrong tries in a day a card is locked until the teacher unlocks it. The QR code of the card works even then."]);
                break;
        }
        // What was wrong is not shown again: the next one at this screen need not read it.
        (Words, First, Second, Third) = (null, null, null, null);
        foreach (var secret in new[] { nameof(Words), nameof(First), nameof(Second), nameof(Third) })
        {
            ModelState.SetModelValue(secret, ValueProviderResult.None);
        }
    }
}
