using YouthArchive.Platform.Security;

namespace YouthArchive.People.Letters;

internal sealed class LetterPermissions : IPermissionProvider
{
    public const string ViewMail = "ViewMail";

    IReadOnlyList<Permission> IPermissionProvider.Permissions { get; } =
        [new Permission(ViewMail, "See the letters the site sends, with names and addresses", IsSecurityCritical: true)];

    public IReadOnlyList<PermissionStereotype> Stereotypes { get; } = [];
}
