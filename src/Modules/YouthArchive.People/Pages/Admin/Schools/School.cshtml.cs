using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Classes;
using YouthArchive.People.Schools;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Admin.Schools;

/// <summary>An organiser lets a teacher into a school whose own teachers do not answer. No student is shown here.</summary>
[Requires(ClassPermissions.ManageSchools)]
internal sealed class SchoolModel(SchoolOverview overview, SchoolStaff staff, IStringLocalizer S) : PageModel
{
    public School School { get; private set; } = null!;
    public IReadOnlyList<StaffLine> Teachers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellation)
    {
        if (await overview.FindAsync(id, cancellation) is not { } school)
        {
            return NotFound();
        }
        School = school;
        Teachers = await staff.OfSchoolAsync(id, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync(int id, string? person, CancellationToken cancellation) =>
        await staff.ConfirmAsync(id, person ?? "", User.PersonId(), cancellation) ? Done(id, S["The teacher belongs to the school now."]) : NotFound();

    public async Task<IActionResult> OnPostRefuseAsync(int id, string? person, CancellationToken cancellation) =>
        await staff.RefuseAsync(id, person ?? "", User.PersonId(), cancellation) ? Done(id, S["The request was turned away."]) : NotFound();

    private RedirectResult Done(int id, string notice)
    {
        TempData.Say(notice);
        return Redirect(PortalLink.To(SchoolOverview.Href(id)));
    }
}
