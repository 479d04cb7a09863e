using YouthArchive.Platform.Navigation;

namespace YouthArchive.People.Recovery;

internal sealed class RecoveryMenu : INavigationProvider
{
    public IEnumerable<MenuItem> Items { get; } =
        [new MenuItem(Menu.Admin, "Who cannot sign in", RecoveryLinks.Staff, 72, RecoveryPermissions.RecoverAccounts, Section: MenuSection.People)];
}

internal static class RecoveryLinks
{
    public const string Ask = "/recover";
    public const string Staff = "/admin/recovery";

    public static string With(string token) => $"{Ask}/{token}";

    public static string Person(string id) => $"{Staff}/{id}";
}
