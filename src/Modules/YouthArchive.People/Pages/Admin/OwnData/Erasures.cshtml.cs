using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.People.OwnData;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Admin.OwnData;

/// <summary>Accounts whose erasure was asked for; staff may do it before its day.</summary>
[Requires(OwnDataPermissions.EraseAccounts)]
internal sealed class ErasuresModel(ErasureDesk desk, Erasure erasure, IStringLocalizer S) : PageModel
{
    public IReadOnlyList<WaitingErasure> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Waiting = await desk.AllAsync(cancellation);

    public async Task<IActionResult> OnPostNowAsync(string? person, CancellationToken cancellation)
    {
        if (person is null || await desk.OfAsync(person, cancellation) is not { Cause: not ErasureCause.Unused } asked)
        {
            return NotFound();
        }
        if (await erasure.EraseAsync(person, User.PersonId(), asked.Cause, cancellation) != ErasureOutcome.Done)
        {
            ModelState.AddModelError("", S["This account holds an office on the portal. Ask an administrator to end it first."]);
            await OnGetAsync(cancellation);
            return Page();
        }
        TempData.Say(S["The account is deleted."]);
        return LocalRedirect(PortalLink.To(OwnDataLinks.Erasures));
    }

    public static string CauseOf(ErasureCause cause, IStringLocalizer s) => cause switch
    {
        ErasureCause.Asked => s["by the owner"],
        ErasureCause.AskedByGuardian => s["by the guardian"],
        _ => s["not used for a long time"],
    };
}
