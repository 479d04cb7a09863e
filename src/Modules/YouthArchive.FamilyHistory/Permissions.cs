using YouthArchive.Platform.Security;

namespace YouthArchive.FamilyHistory;

internal sealed class Permissions : IPermissionProvider
{
    public const string Organise = "ManageFamilyHistory";
    public const string Tutor = "TutorFamilyHistory";

    private static readonly Permission Manage = new(Organise, "Run the family-history competition: checks, readers, jury, gallery");
    private static readonly Permission Tutoring = new(Tutor, "See and comment the works of one's own students");

    IReadOnlyList<Permission> IPermissionProvider.Permissions { get; } = [Manage, Tutoring];

    public IReadOnlyList<PermissionStereotype> Stereotypes { get; } =
    [
        new(PortalRoles.Organiser, [Manage]),
        new(PortalRoles.Teacher, [Tutoring]),
    ];
}
