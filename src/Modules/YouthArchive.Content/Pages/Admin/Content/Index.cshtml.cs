using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Content.Texts;
using YouthArchive.Platform.ContentItems;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;

namespace YouthArchive.Content.Pages.Admin.Content;

[Requires(Permissions.EditContent)]
internal sealed class IndexModel(IContentStore store) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Type { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Language { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true, Name = "page")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<ContentSummary> Items { get; private set; } = [];
    public int Total { get; private set; }
    public ILookup<string, ContentSummary> Translations { get; private set; } = Array.Empty<ContentSummary>().ToLookup(_ => "");
    public IReadOnlySet<string> Published { get; private set; } = new HashSet<string>();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Number = Math.Clamp(Number, 1, 10_000);
        var filter = new ContentFilter(
            ContentText.Types.Contains(Type) ? Type : null, PortalCultures.IsKnown(Language) ? Language : null,
            State switch { "published" => true, "unpublished" => false, _ => null }, Q);
        (Items, Total) = await store.ListAsync(filter, (Number - 1) * PageSize, PageSize, cancellation);
        var sets = Items.Select(i => i.LocalizationSet).OfType<string>().Distinct();
        Translations = (await store.TranslationsAsync(sets, cancellation)).ToLookup(t => t.LocalizationSet!);
        Published = await store.PublishedIdsAsync(Items.Select(i => i.ContentItemId), cancellation);
    }

    public IEnumerable<string> Missing(ContentSummary item) => item.LocalizationSet is { } set
        ? PortalCultures.All.Except(Translations[set].Select(t => t.Language).OfType<string>())
        : [];
}
