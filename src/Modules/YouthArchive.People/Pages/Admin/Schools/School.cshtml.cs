using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Classes;
using YouthArchive.People.Schools;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Admin.Schools;

/// <summary>An organiser confirms, closes and reopens a school, and lets a teacher in where its own teachers do not answer. No student is shown here.</summary>
[Requires(ClassPermissions.ManageSchools)]
internal sealed class SchoolModel(SchoolOverview overview, SchoolStaff staff, SchoolStanding standing, IStringLocalizer S) : PageModel
{
    public School School { get; private set; } = null!;
    public IReadOnlyList<StaffLine> Teachers { get; private set; } = [];

    /// <summary>Why the school is closed.</summary>
    [BindProperty]
    public string? Reason { get; set; }

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

    public async Task<IActionResult> OnPostConfirmSchoolAsync(int id, CancellationToken cancellation) =>
        await standing.ConfirmAsync(id, User.PersonId(), cancellation) ? Done(id, S["The school is confirmed."]) : NotFound();

    public async Task<IActionResult> OnPostCloseAsync(int id, CancellationToken cancellation)
    {
        if (Reason?.Trim() is { Length: >= SchoolStanding.ReasonMin and <= SchoolStanding.ReasonMax } reason)
        {
            return await standing.CloseAsync(id, User.PersonId(), reason, cancellation) ? Done(id, S["The school is closed."]) : NotFound();
        }
        ModelState.AddModelError(nameof(Reason), S["Say in a few words why."]);
        Response.StatusCode = 400;
        return await OnGetAsync(id, cancellation);
    }

    public async Task<IActionResult> OnPostReopenAsync(int id, CancellationToken cancellation) =>
        await standing.ReopenAsync(id, User.PersonId(), cancellation) ? Done(id, S["The school is open again."]) : NotFound();

    private RedirectResult Done(int id, string notice)
    {
        TempData.Say(notice);
        return Redirect(PortalLink.To(SchoolOverview.Href(id)));
    }
}
