using YouthArchive.Platform.Navigation;

namespace YouthArchive.People.Classes;

internal sealed class ClassMenu : INavigationProvider
{
    public IEnumerable<MenuItem> Items { get; } =
    [
        new MenuItem(Menu.Own, "My classes", ClassLinks.All, 20, ClassPermissions.ManageClasses),
        new MenuItem(Menu.Own, "Join a class", ClassLinks.Join, 30, SignedInOnly: true),
        new MenuItem(Menu.Admin, "Schools", ClassLinks.AdminSchools, 60, ClassPermissions.ManageSchools, Section: MenuSection.People),
        new MenuItem(Menu.FooterHelp, "For teachers: bring a class", ClassLinks.Schools, 30),
    ];
}
