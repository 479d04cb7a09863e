using YouthArchive.Platform.Navigation;

namespace YouthArchive.People;

internal sealed class PeopleMenu : INavigationProvider
{
    public IEnumerable<MenuItem> Items { get; } =
    [
        new MenuItem(Menu.Own, "My page", PeopleLinks.Me, 10, SignedInOnly: true),
        new MenuItem(Menu.Admin, "People", PeopleLinks.Users, 70, Permissions.ManageUsers, Section: MenuSection.People),
        new MenuItem(Menu.Admin, "Consent papers", Guardians.GuardianLinks.Papers, 72, Permissions.ViewConsentScans, Section: MenuSection.People),
        new MenuItem(Menu.Admin, "Roles", PeopleLinks.Roles, 75, Permissions.ManageRoles, Section: MenuSection.People),
        new MenuItem(Menu.Admin, "Features", PeopleLinks.Features, 80, Permissions.ManageFeatures, Section: MenuSection.Site),
        new MenuItem(Menu.Admin, "Audit trail", PeopleLinks.Audit, 85, Permissions.ViewAudit, Section: MenuSection.Site),
    ];
}
