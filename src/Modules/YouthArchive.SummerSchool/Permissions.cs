using YouthArchive.Platform.Security;

namespace YouthArchive.SummerSchool;

internal sealed class Permissions : IPermissionProvider
{
    public const string Organise = "ManageSummerSchool";
    public const string ReadCare = "ReadSchoolCare";
    public const string CheckIn = "CheckInSummerSchool";

    private static readonly Permission Manage = new(Organise, "Run the Summer School: applications, selection, timetable, attendance");
    private static readonly Permission Care = new(ReadCare, "Read what participants of the Summer School wrote on health and pick-up");
    private static readonly Permission CheckingIn = new(CheckIn, "Check people in at the sessions of the Summer School");

    IReadOnlyList<Permission> IPermissionProvider.Permissions { get; } = [Manage, Care, CheckingIn];

    public IReadOnlyList<PermissionStereotype> Stereotypes { get; } = [new(PortalRoles.Organiser, [Manage, Care, CheckingIn])];
}
