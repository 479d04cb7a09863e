using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using YouthArchive.Content.Contracts;
using YouthArchive.Content.Texts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.Content.Pages.Content;

[OpenToAll]
[OutputCache(PolicyName = PublicPageCaching.Name, Tags = [CacheTags.Content])]
internal sealed class NewsItemModel(PublishedTexts texts) : PageModel
{
    public PageText Text { get; private set; } = null!;
    public DateOnly? Date { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        var path = $"news/{slug}";
        if (await texts.ItemAsync(path, PortalCultures.Current, cancellation) is not { } item
            || await texts.FindAsync(path, PortalCultures.Current, cancellation) is not { } text)
        {
            return NotFound();
        }
        Text = text;
        Date = ContentText.Of(item).Date;
        return Page();
    }
}
