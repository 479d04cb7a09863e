using YouthArchive.Platform.Security;

namespace YouthArchive.SummerSchool;

internal sealed class Permissions : IPermissionProvider
{
    public const string Organise = "ManageSummerSchool";

    private static readonly Permission Manage = new(Organise, "Run the Summer School: applications, selection, timetable, attendance");

    IReadOnlyList<Permission> IPermissionProvider.Permissions { get; } = [Manage];

    public IReadOnlyList<PermissionStereotype> Stereotypes { get; } = [new(PortalRoles.Organiser, [Manage])];
}
