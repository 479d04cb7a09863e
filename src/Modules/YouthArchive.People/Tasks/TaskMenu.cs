using YouthArchive.Platform.Navigation;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Tasks;

internal sealed class TaskMenu : INavigationProvider
{
    public const string Href = "/admin/tasks";

    public IEnumerable<MenuItem> Items { get; } = [new MenuItem(Menu.Admin, "Background tasks", Href, 83, PlatformPermissions.RunTasks, Section: MenuSection.Site)];
}
