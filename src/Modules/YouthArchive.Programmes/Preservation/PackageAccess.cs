using YouthArchive.Platform.Navigation;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Preservation;

internal sealed class PackagePermissions : IPermissionProvider
{
    public const string PreserveEditions = "PreserveEditions";

    private static readonly Permission Preserve = new(PreserveEditions, "Close finished editions and take their preservation packages");

    public IReadOnlyList<Permission> Permissions { get; } = [Preserve];

    public IReadOnlyList<PermissionStereotype> Stereotypes { get; } = [new(PortalRoles.Organiser, [Preserve])];
}

internal sealed class PackageMenu : INavigationProvider
{
    public IEnumerable<MenuItem> Items { get; } = [new MenuItem(Menu.Admin, "Preservation", PackageLinks.All, 24, PackagePermissions.PreserveEditions, Section: MenuSection.Season)];
}

internal static class PackageLinks
{
    public const string All = "/admin/preservation";

    public static string Of(Edition edition) => $"{All}/{edition.Key}";

    public static string Zip(Edition edition, PreservationPackage package) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Of(edition)}/{package.Id}.zip");
}
