using YouthArchive.Platform.Security;

namespace YouthArchive.People.Recovery;

internal sealed class RecoveryPermissions : IPermissionProvider
{
    public const string RecoverAccounts = "RecoverAccounts";

    private static readonly Permission Recover = new(RecoverAccounts, "Give people who cannot sign in a new password or a link");

    IReadOnlyList<Permission> IPermissionProvider.Permissions { get; } = [Recover];

    public IReadOnlyList<PermissionStereotype> Stereotypes { get; } =
        [new(PortalRoles.Organiser, [Recover]), new(PortalRoles.Administrator, [Recover])];
}
