using YouthArchive.Platform.Navigation;

namespace YouthArchive.Content;

internal sealed class ContentMenu : INavigationProvider
{
    public IEnumerable<MenuItem> Items { get; } =
    [
        new(Menu.Main, "News", ContentLinks.News, 90),
        new(Menu.FooterAbout, "About the portal", "/about", 10),
        new(Menu.FooterAbout, "Your personal data", "/privacy", 20),
        new(Menu.FooterAbout, "Accessibility", "/accessibility", 30),
        new(Menu.FooterAbout, "Contacts", "/contacts", 40),
        new(Menu.FooterHelp, "Help", "/help", 10),
        new(Menu.FooterHelp, "Rules of taking part", "/rules", 20),
        new(Menu.Admin, "Pages and news", ContentLinks.AdminContent, 50, Permissions.EditContent, Section: MenuSection.Site),
        new(Menu.Admin, "Recipes", ContentLinks.AdminRecipes, 90, Permissions.ManageRecipes, Section: MenuSection.Site),
    ];
}
