using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.People.OwnData;
using YouthArchive.People.Trail;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Admin;

/// <summary>The audit trail. A person is asked for by a posted name and shown by id: addresses carry no names.</summary>
[Requires(Permissions.ViewAudit)]
internal sealed class AuditModel(AuditSearch trail, AccountSearch accounts, ContactData contact, IStringLocalizer S) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Person { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public string? Number { get; set; }

    [BindProperty]
    public string? UserName { get; set; }

    public AuditPage Found { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> KindChoices { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var name = UserName ?? "";
        if ((contact.MayLook(User) ? await accounts.ByNameOrEmailAsync(name, cancellation) : await accounts.ByNameAsync(name, cancellation)) is { } person)
        {
            return LocalRedirect(PortalLink.To(PeopleLinks.AuditOf(person.Id)));
        }
        ModelState.AddModelError(nameof(UserName), S["Nobody has this name."]);
        await LoadAsync(cancellation);
        return Page();
    }

    public string PageLink(int number) => PeopleLinks.Audit + QueryString.Create(
        new Dictionary<string, string?> { ["kind"] = Kind, ["subject"] = Subject, ["person"] = Person, ["from"] = From, ["to"] = To }
            .Where(q => !string.IsNullOrEmpty(q.Value))
            .Append(new("p", number.ToString(CultureInfo.InvariantCulture))));

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var kinds = await trail.KindsAsync(cancellation);
        KindChoices = [new(S["Everything"], ""), .. kinds.Select(k => new SelectListItem(k, k))];
        _ = int.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        Found = await trail.FindAsync(new(Kind, Subject, Person, Day(From), Day(To), number), cancellation);
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
