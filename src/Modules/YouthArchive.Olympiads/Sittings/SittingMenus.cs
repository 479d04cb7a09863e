using YouthArchive.Platform.Navigation;

namespace YouthArchive.Olympiads.Sittings;

internal sealed class SittingMenus : INavigationProvider
{
    public IEnumerable<MenuItem> Items { get; } =
    [
        new MenuItem(Menu.Own, "Watch a sitting", OlympiadLinks.Proctor, 34, Permissions.Proctor),
        new MenuItem(Menu.Admin, "Olympiad papers and sittings", OlympiadLinks.Admin, 36, Permissions.ManageOlympiads),
    ];
}
