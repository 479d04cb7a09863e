using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Classes;
using YouthArchive.People.Recovery;
using YouthArchive.People.Schools;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Schools;

/// <summary>The teachers of a school; one of them lets new ones in.</summary>
[Requires(ClassPermissions.ManageClasses)]
internal sealed class SchoolModel(SchoolRegister schools, SchoolStaff staff, RecoveryBySchool recovery, IStringLocalizer S) : PageModel
{
    public School School { get; private set; } = null!;
    public IReadOnlyList<StaffLine> Teachers { get; private set; } = [];

    /// <summary>Colleagues whom this teacher may give a way in.</summary>
    public IReadOnlySet<string> Recoverable { get; private set; } = new HashSet<string>();

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }
        Teachers = await staff.OfSchoolAsync(id, cancellation);
        Recoverable = await recovery.AmongAsync(id, User.PersonId(), [.. Teachers.Select(t => t.PersonId)], cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync(int id, string? person, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation) && await staff.ConfirmAsync(id, person ?? "", User.PersonId(), cancellation)
            ? Done(id, S["The teacher belongs to the school now."]) : NotFound();

    public async Task<IActionResult> OnPostRefuseAsync(int id, string? person, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation) && await staff.RefuseAsync(id, person ?? "", User.PersonId(), cancellation)
            ? Done(id, S["The request was turned away."]) : NotFound();

    // The organisers say who teaches at a school that they have closed.
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (HttpMethods.IsPost(Request.Method) && int.TryParse($"{RouteData.Values["id"]}", CultureInfo.InvariantCulture, out var id)
            && await LoadAsync(id, HttpContext.RequestAborted) && School.ClosedUtc is not null)
        {
            context.Result = Done(id, S[ClosedSchool.Words]);
            return;
        }
        await next();
    }

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
