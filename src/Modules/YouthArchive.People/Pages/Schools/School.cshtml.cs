using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Classes;
using YouthArchive.People.Schools;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Schools;

/// <summary>The teachers of a school; one of them lets new ones in.</summary>
[Requires(ClassPermissions.ManageClasses)]
internal sealed class SchoolModel(SchoolRegister schools, SchoolStaff staff, IStringLocalizer S) : PageModel
{
    public School School { get; private set; } = null!;
    public IReadOnlyList<StaffLine> Teachers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }
        Teachers = await staff.OfSchoolAsync(id, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync(int id, string? person, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation) && await staff.ConfirmAsync(id, person ?? "", User.PersonId(), cancellation)
            ? Done(id, S["The teacher belongs to the school now."]) : NotFound();

    public async Task<IActionResult> OnPostRefuseAsync(int id, string? person, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation) && await staff.RefuseAsync(id, person ?? "", User.PersonId(), cancellation)
            ? Done(id, S["The request was turned away."]) : NotFound();

    private RedirectResult Done(int id, string notice)
    {
        TempData.Say(notice);
        return Redirect(PortalLink.To(ClassLinks.School(id)));
    }

    private async Task<bool> LoadAsync(int id, CancellationToken cancellation)
    {
        var own = (await schools.OfTeacherAsync(User.PersonId(), cancellation)).FirstOrDefault(s => s.School.Id == id && s.IsConfirmed);
        School = own?.School!;
        return own is not null;
    }
}
