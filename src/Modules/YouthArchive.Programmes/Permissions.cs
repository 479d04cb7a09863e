using YouthArchive.Platform.Security;

namespace YouthArchive.Programmes;

internal sealed class Permissions : IPermissionProvider
{
    public const string ManageEditions = "ManageEditions";

    private static readonly Permission Manage = new(ManageEditions, "Open seasons, prepare and publish editions, take their tables away");

    IReadOnlyList<Permission> IPermissionProvider.Permissions { get; } = [Manage];

    public IReadOnlyList<PermissionStereotype> Stereotypes { get; } = [new(PortalRoles.Organiser, [Manage])];
}
