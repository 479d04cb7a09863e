using YouthArchive.Platform.Navigation;

namespace YouthArchive.ArchiveHack;

internal sealed class Menus : INavigationProvider
{
    public IEnumerable<MenuItem> Items => [new(Menu.Admin, "Archive Hack teams", HackLinks.AdminNewest, 40, Permissions.ManageTeams)];
}
