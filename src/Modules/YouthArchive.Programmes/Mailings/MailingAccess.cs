using YouthArchive.Platform.Navigation;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Mailings;

internal sealed class MailingPermissions : IPermissionProvider
{
    public const string SendMailings = "SendMailings";

    private static readonly Permission Send = new(SendMailings, "Write to the participants of editions");

    public IReadOnlyList<Permission> Permissions { get; } = [Send];

    public IReadOnlyList<PermissionStereotype> Stereotypes { get; } = [new(PortalRoles.Organiser, [Send])];
}

internal sealed class MailingMenu : INavigationProvider
{
    public IEnumerable<MenuItem> Items { get; } = [new MenuItem(Menu.Admin, "Mailings", MailingLinks.All, 22, MailingPermissions.SendMailings, Section: MenuSection.Season)];
}

internal static class MailingLinks
{
    public const string All = "/admin/mailings";
    public const string Notices = "/me/notices";

    public static string New(Edition edition) => $"{All}/new/{edition.Key}";

    public static string Of(string id) => $"{All}/{id}";
}
