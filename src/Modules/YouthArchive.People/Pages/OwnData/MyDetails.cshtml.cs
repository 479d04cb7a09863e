using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;
using YouthArchive.People.OwnData;
using YouthArchive.Platform.Mail;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.OwnData;

/// <summary>Name, year of birth and e-mail address, corrected by whom they belong to.</summary>
[SignedIn]
internal sealed class MyDetailsModel(
    UserManager<PortalUser> users, OwnDetails details, EmailChange emails, TimeProvider clock, IStringLocalizer S) : PageModel
{
    private PortalUser _account = null!;

    [BindProperty]
    public string? Surname { get; set; }

    [BindProperty]
    public string? GivenName { get; set; }

    [BindProperty]
    public string? Patronymic { get; set; }

    [BindProperty]
    public string? BirthYear { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await users.GetUserAsync(User) is not { } account)
        {
            context.Result = Challenge();
            return;
        }
        _account = account;
        Response.Headers.CacheControl = "no-cache, no-store";
        await next();
    }

    public void OnGet() => Fill(all: true);

    public async Task<IActionResult> OnPostDetailsAsync(CancellationToken cancellation)
    {
        var (name, year) = (ReadName(), ReadYear());
        if (!ModelState.IsValid)
        {
            Email = _account.Email;
            return Page();
        }
        switch (await details.CorrectAsync(_account, name, year, cancellation))
        {
            case CorrectionOutcome.Saved:
                return Done(S["Saved."]);
            case CorrectionOutcome.WouldBeOfAge:
                ModelState.AddModelError(nameof(BirthYear), S["A student's change that would make them of age is made by the teacher or an organiser."]);
                break;
            default:
                ModelState.AddModelError("", S["Somebody else changed this at the same time. Look again and repeat the change."]);
                break;
        }
        Email = _account.Email;
        return Page();
    }

    public async Task<IActionResult> OnPostEmailAsync(CancellationToken cancellation)
    {
        var address = Email?.Trim() ?? "";
        if (address.Length == 0)
        {
            await emails.RemoveAsync(_account);
            return Done(S["Saved."]);
        }
        if (!MailRules.IsAddress(address) || !AccountRules.IsEmail(address))
        {
            ModelState.AddModelError(nameof(Email), S["This is not an e-mail address. It looks like name@example.org."]);
        }
        else if (!await emails.AskAsync(_account, address, cancellation))
        {
            ModelState.AddModelError(nameof(Email), S["Three letters have gone out today. Try again tomorrow."]);
        }
        else
        {
            return Done(S["A letter is on its way to the new address. Open the link in it to confirm."]);
        }
        Fill(all: false);
        return Page();
    }

    private void Fill(bool all)
    {
        (Surname, GivenName, Patronymic) = (_account.Surname, _account.GivenName, _account.Patronymic);
        BirthYear = _account.BirthYear?.ToString(CultureInfo.InvariantCulture);
        Email = all ? _account.Email : Email;
    }

    // All three empty: whoever never gave the name in parts keeps it as it is.
    private PersonName? ReadName()
    {
        var (surname, given, patronymic) = (Tidy(Surname), Tidy(GivenName), Tidy(Patronymic));
        if (surname.Length + given.Length + patronymic.Length == 0 && _account.GivenName is null)
        {
            return null;
        }
        if (surname.Length == 0 || surname.Length > 100 || surname.Any(char.IsControl))
        {
            ModelState.AddModelError(nameof(Surname), S["A name has 1 to 100 letters."]);
        }
        if (given.Length == 0 || given.Length > 100 || given.Any(char.IsControl))
        {
            ModelState.AddModelError(nameof(GivenName), S["A name has 1 to 100 letters."]);
        }
        if (patronymic.Length > 100 || patronymic.Any(char.IsControl))
        {
            ModelState.AddModelError(nameof(Patronymic), S["A name has 1 to 100 letters."]);
        }
        return new(surname, given, patronymic.Length > 0 ? patronymic : null);
    }

    private int? ReadYear()
    {
        if (string.IsNullOrWhiteSpace(BirthYear))
        {
            return null;
        }
        if (int.TryParse(BirthYear.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && AccountRules.IsBirthYear(year, clock.GetUtcNow().Year))
        {
            return year;
        }
        ModelState.AddModelError(nameof(BirthYear), S["Type the year you were born in, for example 2010."]);
        return null;
    }

    private static string Tidy(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private LocalRedirectResult Done(string notice)
    {
        TempData.Say(notice);
        return LocalRedirect(PortalLink.To(OwnDataLinks.Details));
    }
}
