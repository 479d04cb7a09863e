using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.People.Roles;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Pages.Admin;

[Requires(Permissions.ManageRoles)]
internal sealed class RolesModel(PermissionGrid grid) : PageModel
{
    private IReadOnlyDictionary<string, IReadOnlySet<string>> _held = new Dictionary<string, IReadOnlySet<string>>();

    public PermissionGrid Grid => grid;
    public IReadOnlyList<string> Roles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Roles = await grid.RolesAsync(cancellation);
        _held = await grid.HeldAsync(cancellation);
    }

    public bool Holds(string role, Permission permission) =>
        role == PortalRoles.Administrator || _held.TryGetValue(role, out var held) && held.Contains(permission.Name);
}
