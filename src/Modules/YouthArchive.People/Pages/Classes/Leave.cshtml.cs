using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.People.Classes;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Classes;

/// <summary>A student goes on without the class and takes the account along; a way to sign in without its card comes first.</summary>
[SignedIn]
internal sealed class LeaveModel(MemberChanges members, UserManager<PortalUser> users, IStringLocalizer S) : PageModel
{
    public IActionResult OnGet() => Redirect(PortalLink.To(PeopleLinks.Me));

    public async Task<IActionResult> OnPostAsync(string? classId, CancellationToken cancellation)
    {
        if (classId is null || await members.FindAsync(classId, User.PersonId(), cancellation) is not { State: MemberState.In or MemberState.Waiting } member)
        {
            return NotFound();
        }
        if ((await users.GetUserAsync(User))?.PasswordHash is null)
        {
            TempData.Say(S["Choose a password of your own first: the card stops working when you leave the class."]);
            return Redirect(PortalLink.To(PeopleLinks.Me));
        }
        await members.LeaveAsync(member, cancellation);
        TempData.Say(S["You are no longer in this class. The account is yours."]);
        return Redirect(PortalLink.To(PeopleLinks.Me));
    }
}
