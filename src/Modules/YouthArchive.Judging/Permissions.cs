using YouthArchive.Platform.Security;

namespace YouthArchive.Judging;

internal sealed class Permissions : IPermissionProvider
{
    public const string JudgeEntries = "JudgeEntries";
    public const string ManageJudging = "ManageJudging";

    private static readonly Permission Judge = new(JudgeEntries, "Judge entries of editions whose panel one sits on");
    private static readonly Permission Manage = new(ManageJudging, "Follow the judging, lift conflicts, publish results");

    IReadOnlyList<Permission> IPermissionProvider.Permissions { get; } = [Judge, Manage];

    public IReadOnlyList<PermissionStereotype> Stereotypes { get; } =
        [new(PortalRoles.Judge, [Judge]), new(PortalRoles.Organiser, [Manage])];
}
