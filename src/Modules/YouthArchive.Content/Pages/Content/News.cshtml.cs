using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using YouthArchive.Content.Texts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.Content.Pages.Content;

[OpenToAll]
[OutputCache(PolicyName = PublicPageCaching.Name, Tags = [CacheTags.Content])]
internal sealed class NewsModel(PublishedTexts texts) : PageModel
{
    public const int PageSize = 10;

    public IReadOnlyList<NewsLine> Lines { get; private set; } = [];
    public int Number { get; private set; } = 1;
    public int Pages { get; private set; } = 1;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] int number = 1, CancellationToken cancellation = default)
    {
        Number = Math.Clamp(number, 1, 10_000);
        (Lines, var total) = await texts.NewsAsync(PortalCultures.Current, (Number - 1) * PageSize, PageSize, cancellation);
        Pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        return Number > Pages ? NotFound() : Page();
    }
}
