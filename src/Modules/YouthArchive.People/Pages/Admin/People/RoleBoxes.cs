using YouthArchive.Platform.Security;

namespace YouthArchive.People.Pages.Admin;

/// <summary>The roles to tick. Only administrators may tick the administrator's.</summary>
internal sealed record RoleBoxes(IReadOnlyCollection<string> Held, bool MayAppointAdministrators)
{
    public bool IsHeld(string role) => Held.Contains(role, StringComparer.OrdinalIgnoreCase);

    public bool IsOpen(string role) => role != PortalRoles.Administrator || MayAppointAdministrators;
}
