using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using YouthArchive.Content.Contracts;
using YouthArchive.Content.Texts;
using YouthArchive.Platform.Fragments;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.Content.Pages.Content;

[OpenToAll]
[OutputCache(PolicyName = PublicPageCaching.Name, Tags = [CacheTags.Content, CacheTags.Programmes])]
internal sealed class HomeModel(PublishedTexts texts, FragmentsOfZone fragments) : PageModel
{
    private const int LatestNews = 4;

    public PageText? Hero { get; private set; }
    public IReadOnlyList<Fragment> Programmes { get; private set; } = [];
    public IReadOnlyList<Fragment> Aside { get; private set; } = [];
    public IReadOnlyList<NewsLine> News { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Hero = await texts.FindAsync("", PortalCultures.Current, cancellation);
        Programmes = await fragments.BuildAsync(Zones.HomeProgrammes, User, cancellation);
        Aside = await fragments.BuildAsync(Zones.HomeAside, User, cancellation);
        (News, _) = await texts.NewsAsync(PortalCultures.Current, 0, LatestNews, cancellation);
    }
}
