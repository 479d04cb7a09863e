using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.People.OwnData;
using YouthArchive.People.Roles;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Pages.Admin;

/// <summary>The accounts. A search is posted: names do not belong in addresses, which end up in logs and histories.</summary>
[Requires(Permissions.ManageUsers)]
internal sealed class UsersModel(AccountSearch accounts, ContactData contact, IStringLocalizer S) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public int Number { get; set; } = 1;

    public AccountPage Found { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> RoleChoices =>
        [new(S["All roles"], ""), .. PortalRoles.All.Select(r => new SelectListItem(RoleNames.Of(r, S), r))];

    public bool FindsAddresses => contact.MayLook(User);

    public async Task OnGetAsync(CancellationToken cancellation) => Found = await accounts.FindAsync(null, null, 1, false, cancellation);

    public async Task OnPostAsync(CancellationToken cancellation)
    {
        Found = await accounts.FindAsync(Text, Role, Number, FindsAddresses, cancellation);
        // Who is found by an address is known by it.
        if (FindsAddresses && Text?.Contains('@', StringComparison.Ordinal) == true)
        {
            await contact.LookAsync(User, [.. Found.Rows.Select(r => new SeenContact("Person", r.Id))], cancellation);
        }
    }
}
