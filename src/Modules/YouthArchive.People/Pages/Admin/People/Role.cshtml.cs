using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Roles;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Admin;

[Requires(Permissions.ManageRoles)]
internal sealed class RoleModel(PermissionGrid grid, IStringLocalizer S) : PageModel
{
    private IReadOnlySet<string> _held = new HashSet<string>();

    public PermissionGrid Grid => grid;
    public string RoleName { get; private set; } = "";
    public bool IsEditable => RoleName != PortalRoles.Administrator;

    [BindProperty]
    public string[] Wanted { get; set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancellation = HttpContext.RequestAborted;
        var asked = $"{RouteData.Values["name"]}";
        if ((await grid.RolesAsync(cancellation)).FirstOrDefault(r => string.Equals(r, asked, StringComparison.OrdinalIgnoreCase)) is not { } role)
        {
            context.Result = NotFound();
            return;
        }
        RoleName = role;
        _held = (await grid.HeldAsync(cancellation)).GetValueOrDefault(role) ?? _held;
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!IsEditable)
        {
            return Forbid();
        }
        await grid.SetAsync(
            RoleName, Wanted.ToHashSet(StringComparer.OrdinalIgnoreCase),
            new(User.PersonId(), User.IsInRole(PortalRoles.Administrator)), cancellation);
        TempData.Say(S["Saved."]);
        return LocalRedirect(PortalLink.To(PeopleLinks.Role(RoleName)));
    }

    public bool Holds(Permission permission) => !IsEditable || _held.Contains(permission.Name);

    public bool MayChange(Permission permission) =>
        IsEditable && (!permission.IsSecurityCritical || User.IsInRole(PortalRoles.Administrator));
}
