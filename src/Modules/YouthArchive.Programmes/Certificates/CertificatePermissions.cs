using YouthArchive.Platform.Navigation;
using YouthArchive.Platform.Security;

namespace YouthArchive.Programmes.Certificates;

internal sealed class CertificatePermissions : IPermissionProvider
{
    public const string IssueCertificates = "IssueCertificates";
    public const string PrintCertificates = "PrintCertificates";

    private static readonly Permission Issue = new(IssueCertificates, "Issue and revoke certificates and change their texts");
    private static readonly Permission Print = new(PrintCertificates, "Print the certificates of the own students");

    IReadOnlyList<Permission> IPermissionProvider.Permissions { get; } = [Issue, Print];

    public IReadOnlyList<PermissionStereotype> Stereotypes { get; } = [new(PortalRoles.Organiser, [Issue]), new(PortalRoles.Teacher, [Print])];
}

internal sealed class CertificateMenus : INavigationProvider
{
    public IEnumerable<MenuItem> Items { get; } =
    [
        new MenuItem(Menu.Own, "Certificates of my students", CertificateLinks.Teaching, 36, CertificatePermissions.PrintCertificates),
        new MenuItem(Menu.Admin, "Certificates", CertificateLinks.Admin, 22, CertificatePermissions.IssueCertificates, Section: MenuSection.Season),
        new MenuItem(Menu.FooterHelp, "Check a certificate", CertificateLinks.Check, 50),
    ];
}
