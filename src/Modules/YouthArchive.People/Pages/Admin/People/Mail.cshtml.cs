using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.People.Letters;
using YouthArchive.People.OwnData;
using YouthArchive.Platform.Mail;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Admin;

[Requires(LetterPermissions.ViewMail)]
internal sealed class MailModel(
    MailQueue queue, MailSettings settings, TestLetter test, UserManager<PortalUser> users, ContactData contact, IStringLocalizer S) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public string? Number { get; set; }

    public MailWay Way => settings.Way;
    public bool ShowsContact { get; private set; }
    public MailPage Found { get; private set; } = null!;
    public IReadOnlyDictionary<MailState, int> Counts { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> KindChoices { get; private set; } = [];

    public IReadOnlyList<SelectListItem> StateChoices =>
    [
        new(S["Everything"], ""), new(S["Waiting"], nameof(MailState.Waiting)), new(S["Sent"], nameof(MailState.Sent)),
        new(S["Not delivered"], nameof(MailState.Failed)),
    ];

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostTestAsync(CancellationToken cancellation)
    {
        if (await users.GetUserAsync(User) is { } account && await test.SendAsync(account, cancellation))
        {
            TempData.Say(S["The test letter is on its way."]);
            return LocalRedirect(PortalLink.To(LetterLinks.Queue));
        }
        ModelState.AddModelError("", S["Your account has no e-mail address."]);
        await LoadAsync(cancellation);
        return Page();
    }

    public string PageLink(int number) => LetterLinks.Queue + QueryString.Create(
        new Dictionary<string, string?> { ["state"] = State, ["kind"] = Kind }
            .Where(q => !string.IsNullOrEmpty(q.Value))
            .Append(new("p", number.ToString(CultureInfo.InvariantCulture))));

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        MailState? state = Enum.TryParse<MailState>(State, out var asked) && Enum.IsDefined(asked) ? asked : null;
        _ = int.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var kinds = await queue.KindsAsync(cancellation);
        KindChoices = [new(S["Everything"], ""), .. kinds.Select(k => new SelectListItem(k, k))];
        Counts = await queue.CountsAsync(cancellation);
        Found = await queue.FindAsync(state, Kind, number, cancellation);
        ShowsContact = await contact.LookAsync(
            User, [.. Found.Rows.Select(r => r.PersonId is { } person ? new SeenContact("Person", person) : new SeenContact("Letter", r.Id))], cancellation);
    }
}
