using YouthArchive.Platform.Security;

namespace YouthArchive.Olympiads;

internal sealed class Permissions : IPermissionProvider
{
    public const string EditItems = "EditItems";
    public const string ReviewItems = "ReviewItems";
    public const string ManageOlympiads = "ManageOlympiads";
    public const string Proctor = "ProctorSittings";

    private static readonly Permission Edit = new(EditItems, "Write, import and preview olympiad items");
    private static readonly Permission Review = new(ReviewItems, "Review olympiad items of others");
    private static readonly Permission Manage = new(ManageOlympiads, "Compose papers, run sittings, mark, publish olympiad results");
    private static readonly Permission Watch = new(Proctor, "Admit and watch one's own classes at a sitting");

    IReadOnlyList<Permission> IPermissionProvider.Permissions { get; } = [Edit, Review, Manage, Watch];

    public IReadOnlyList<PermissionStereotype> Stereotypes { get; } =
    [
        new(PortalRoles.Organiser, [Edit, Review, Manage, Watch]),
        new(PortalRoles.Archivist, [Edit, Review]),
        new(PortalRoles.Teacher, [Watch]),
    ];
}
