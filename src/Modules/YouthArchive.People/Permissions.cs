using YouthArchive.Platform.Security;

namespace YouthArchive.People;

/// <summary>What may be done with accounts and the site itself. Administrators hold everything; nobody else does by default.</summary>
internal sealed class Permissions : IPermissionProvider
{
    public const string ManageUsers = "ManageUsers";
    public const string ManageRoles = "ManageRoles";
    public const string ManageFeatures = "ManageFeatures";
    public const string ViewAudit = "ViewAudit";

    /// <summary>Signed papers with names and signatures of parents: held by no role until somebody is given it.</summary>
    public const string ViewConsentScans = "ViewConsentScans";

    IReadOnlyList<Permission> IPermissionProvider.Permissions { get; } =
    [
        new Permission(ManageUsers, "Manage accounts and appoint people to roles", IsSecurityCritical: true),
        new Permission(ManageRoles, "Change what roles may do", IsSecurityCritical: true),
        new Permission(ManageFeatures, "Switch features on and off", IsSecurityCritical: true),
        new Permission(ViewAudit, "Read the audit trail", IsSecurityCritical: true),
        new Permission(ViewConsentScans, "See scanned consent papers; each look is recorded", IsSecurityCritical: true),
    ];

    public IReadOnlyList<PermissionStereotype> Stereotypes { get; } = [];
}
