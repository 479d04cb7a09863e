using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using YouthArchive.Content.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.Content.Pages.Content;

/// <summary>A page at any path that no other room of the site has.</summary>
[OpenToAll]
[OutputCache(PolicyName = PublicPageCaching.Name, Tags = [CacheTags.Content])]
internal sealed class TextModel(IContentPages pages) : PageModel
{
    public PageText Text { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? path, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(path) || await pages.FindAsync(path, PortalCultures.Current, cancellation) is not { } found)
        {
            return NotFound();
        }
        Text = found;
        return Page();
    }
}
