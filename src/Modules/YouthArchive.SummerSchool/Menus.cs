using YouthArchive.Platform.Navigation;

namespace YouthArchive.SummerSchool;

internal sealed class Menus : INavigationProvider
{
    public IEnumerable<MenuItem> Items { get; } = [new MenuItem(Menu.Admin, "Summer School", SchoolLinks.Desks, 35, Permissions.Organise)];
}
