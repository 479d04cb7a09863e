using YouthArchive.Platform.Navigation;

namespace YouthArchive.Catalogue;

internal sealed class CatalogueMenu : INavigationProvider
{
    public IEnumerable<MenuItem> Items { get; } =
    [
        new(Menu.FooterHelp, "Directory of archives", CatalogueLinks.Archives, 30),
        new(Menu.FooterHelp, "How to cite a document", CatalogueLinks.Cite, 40),
    ];
}
