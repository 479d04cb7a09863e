using YouthArchive.Platform.Security;

namespace YouthArchive.People.Safety;

internal sealed class SafetyPermissions : IPermissionProvider
{
    public const string AnswerSafetyReports = "AnswerSafetyReports";

    private static readonly Permission Answer = new(AnswerSafetyReports, "Read and answer what children who feel unsafe write", IsSecurityCritical: true);

    IReadOnlyList<Permission> IPermissionProvider.Permissions { get; } = [Answer];

    public IReadOnlyList<PermissionStereotype> Stereotypes { get; } =
        [new(PortalRoles.Organiser, [Answer]), new(PortalRoles.Administrator, [Answer])];
}
