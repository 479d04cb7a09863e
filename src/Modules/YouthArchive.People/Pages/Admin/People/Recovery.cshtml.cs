using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.People.Accounts;
using YouthArchive.People.Recovery;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Pages.Admin;

[Requires(RecoveryPermissions.RecoverAccounts)]
internal sealed class RecoveryModel(RecoveryByStaff recovery) : PageModel
{
    [BindProperty]
    public string? Text { get; set; }

    public IReadOnlyList<AccountRow>? Found { get; private set; }

    public void OnGet() { }

    public async Task OnPostAsync(CancellationToken cancellation) =>
        Found = await recovery.SearchAsync(Text, new(User.PersonId(), User.IsInRole(PortalRoles.Administrator)), cancellation);
}
