using YouthArchive.Platform.Navigation;

namespace YouthArchive.Olympiads.Items.Bank;

internal sealed class ItemsMenu : INavigationProvider
{
    public IEnumerable<MenuItem> Items { get; } = [new MenuItem(Menu.Admin, "Olympiad items", OlympiadLinks.Bank, 40, Permissions.EditItems)];
}
