namespace YouthArchive.Platform.Security;

/// <summary>Rights that belong to no programme.</summary>
public sealed class PlatformPermissions : IPermissionProvider
{
    public const string ViewAdmin = "ViewAdmin";

    public const string RunTasks = "RunTasks";

    private static readonly Permission Tasks = new(RunTasks, "See and start what the site does by itself");
    private static readonly Permission Admin = new(ViewAdmin, "Open the staff pages");

    public IReadOnlyList<Permission> Permissions { get; } = [Admin, Tasks];

    public IReadOnlyList<PermissionStereotype> Stereotypes { get; } =
    [
        new(PortalRoles.Organiser, [Admin, Tasks]),
        new(PortalRoles.Archivist, [Admin]),
        new(PortalRoles.Editor, [Admin]),
        new(PortalRoles.Administrator, [Admin, Tasks]),
    ];
}
