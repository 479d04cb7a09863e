using YouthArchive.Platform.Security;

namespace YouthArchive.Programmes;

internal sealed class Permissions : IPermissionProvider
{
    public const string ManageEditions = "ManageEditions";

    private static readonly Permission Manage = new(ManageEditions, "Change the dates of editions");

    IReadOnlyList<Permission> IPermissionProvider.Permissions { get; } = [Manage];

    public IReadOnlyList<PermissionStereotype> Stereotypes { get; } = [new(PortalRoles.Organiser, [Manage])];
}
