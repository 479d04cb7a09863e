using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Letters;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages;

/// <summary>Takes the choice made on the own page.</summary>
[SignedIn]
internal sealed class MyLettersModel(WantedLetters letters, IStringLocalizer S) : PageModel
{
    [BindProperty]
    public string[] Wanted { get; set; } = [];

    public IActionResult OnGet() => LocalRedirect(PortalLink.To(PeopleLinks.Me));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await letters.SetAsync(User.PersonId(), Wanted, cancellation);
        TempData.Say(S["Saved."]);
        return LocalRedirect(PortalLink.To(PeopleLinks.Me));
    }
}
