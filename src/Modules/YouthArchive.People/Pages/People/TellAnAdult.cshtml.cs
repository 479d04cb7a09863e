using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Contracts;
using YouthArchive.People.Safety;
using YouthArchive.People.SignIn;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages;

/// <summary>For everybody, with or without an account or scripts.</summary>
[OpenToAll, EnableRateLimiting(Rates.PerAddress)]
internal sealed class TellAnAdultModel(SafetyReporting reporting, SafetyStaff staff, IStringLocalizer S) : PageModel
{
    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? About { get; set; }

    [BindProperty]
    public string? HowToAnswer { get; set; }

    [BindProperty]
    public string[] NotTo { get; set; } = [];

    [BindProperty]
    public bool WithoutName { get; set; }

    public IReadOnlyList<Person> Staff { get; private set; } = [];
    public bool NobodyIsLeft { get; private set; }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        (What, About, HowToAnswer) = (Tidy(What), Tidy(About), Tidy(HowToAnswer));
        if (What is null)
        {
            ModelState.AddModelError(nameof(What), S["Write what happened. One sentence is enough."]);
        }
        if (What?.Length > SafetyReport.TextLength)
        {
            ModelState.AddModelError(nameof(What), S["This is too long to send at once. Shorten it or send it in two parts."]);
        }
        if (ModelState.IsValid)
        {
            var told = new NewSafetyReport(
                WithoutName ? null : User.PersonIdOrNull(), PortalCultures.Current, What!, Cut(About), Cut(HowToAnswer), NotTo);
            if (await reporting.TellAsync(told, cancellation))
            {
                return LocalRedirect(PortalLink.To(SafetyLinks.Told));
            }
            NobodyIsLeft = true;
        }
        await LoadAsync(cancellation);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        // The next person at a shared computer must not find it with the back button.
        Response.Headers.CacheControl = "no-cache, no-store";
        Staff = await staff.AllAsync(cancellation);
    }

    private static string? Tidy(string? text) => text?.ReplaceLineEndings("\n").Trim() is { Length: > 0 } tidy ? tidy : null;

    private static string? Cut(string? text) => text?[..Math.Min(text.Length, SafetyReport.ShortLength)];
}
