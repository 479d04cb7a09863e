using YouthArchive.Platform.Navigation;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.OwnData;

internal sealed class OwnDataPermissions : IPermissionProvider
{
    public const string EraseAccounts = "EraseAccounts";

    private static readonly Permission Erase = new(EraseAccounts, "Delete accounts at once whose owners have asked for it", IsSecurityCritical: true);

    public const string ViewContactData = "ViewContactData";

    private static readonly Permission View = new(ViewContactData, "See people's e-mail addresses and years of birth; each look is recorded", IsSecurityCritical: true);

    public const string MergeAccounts = "MergeAccounts";

    private static readonly Permission Merge = new(MergeAccounts, "Make one account of two that belong to the same person", IsSecurityCritical: true);

    IReadOnlyList<Permission> IPermissionProvider.Permissions { get; } = [Erase, View, Merge];

    public IReadOnlyList<PermissionStereotype> Stereotypes { get; } =
        [new(PortalRoles.Organiser, [Erase, View, Merge]), new(PortalRoles.Administrator, [Erase, View, Merge])];
}

internal sealed class OwnDataMenu : INavigationProvider
{
    public IEnumerable<MenuItem> Items { get; } =
    [
        new MenuItem(Menu.Admin, "Accounts to be deleted", OwnDataLinks.Erasures, 74, OwnDataPermissions.EraseAccounts, Section: MenuSection.People),
        new MenuItem(Menu.FooterAbout, "How long data is kept", OwnDataLinks.Retention, 25),
    ];
}
