using YouthArchive.Platform.Navigation;

namespace YouthArchive.Judging;

internal sealed class Menus : INavigationProvider
{
    public IEnumerable<MenuItem> Items { get; } =
    [
        new MenuItem(Menu.Own, "Judging", JudgingLinks.Own, 30, Permissions.JudgeEntries),
        new MenuItem(Menu.Admin, "Judging and results", JudgingLinks.Admin, 30, Permissions.ManageJudging),
    ];
}
