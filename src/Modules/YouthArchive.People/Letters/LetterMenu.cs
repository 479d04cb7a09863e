using YouthArchive.Platform.Navigation;

namespace YouthArchive.People.Letters;

internal sealed class LetterMenu : INavigationProvider
{
    public IEnumerable<MenuItem> Items { get; } = [new MenuItem(Menu.Admin, "Letters", LetterLinks.Queue, 82, LetterPermissions.ViewMail, Section: MenuSection.Site)];
}

internal static class LetterLinks
{
    public const string Queue = "/admin/mail";
    public const string Mine = "/me/letters";

    public static string Letter(string id) => $"{Queue}/{id}";
}
