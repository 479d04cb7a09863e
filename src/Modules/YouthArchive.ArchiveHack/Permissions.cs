using YouthArchive.Platform.Security;

namespace YouthArchive.ArchiveHack;

internal sealed class Permissions : IPermissionProvider
{
    public const string FormTeam = "FormTeam";
    public const string ManageTeams = "ManageTeams";

    private static readonly Permission Form = new(FormTeam, "Form a team, join one, hand in its repository");
    private static readonly Permission Manage = new(ManageTeams, "See all teams and have their repositories read");

    IReadOnlyList<Permission> IPermissionProvider.Permissions => [Form, Manage];

    public IReadOnlyList<PermissionStereotype> Stereotypes =>
        [new(PortalRoles.Student, [Form]), new(PortalRoles.Organiser, [Manage])];
}
