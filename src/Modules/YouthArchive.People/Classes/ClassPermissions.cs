using YouthArchive.Platform.Security;

namespace YouthArchive.People.Classes;

internal sealed class ClassPermissions : IPermissionProvider
{
    public const string ManageClasses = "ManageClasses";
    public const string ManageSchools = "ManageSchools";

    private static readonly Permission Classes = new(ManageClasses, "Open classes and look after their students");
    private static readonly Permission Schools = new(ManageSchools, "See all schools, confirm and close them, confirm their teachers");

    IReadOnlyList<Permission> IPermissionProvider.Permissions { get; } = [Classes, Schools];

    public IReadOnlyList<PermissionStereotype> Stereotypes { get; } =
        [new(PortalRoles.Teacher, [Classes]), new(PortalRoles.Organiser, [Schools])];
}
