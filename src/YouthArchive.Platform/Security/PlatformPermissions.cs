namespace YouthArchive.Platform.Security;

/// <summary>Rights that belong to no programme.</summary>
public sealed class PlatformPermissions : IPermissionProvider
{
    public const string ViewAdmin = "ViewAdmin";

    private static readonly Permission Admin = new(ViewAdmin, "Open the staff pages");

    public IReadOnlyList<Permission> Permissions { get; } = [Admin];

    public IReadOnlyList<PermissionStereotype> Stereotypes { get; } =
        [.. new[] { PortalRoles.Organiser, PortalRoles.Archivist, PortalRoles.Editor, PortalRoles.Administrator }
            .Select(role => new PermissionStereotype(role, [Admin]))];
}
