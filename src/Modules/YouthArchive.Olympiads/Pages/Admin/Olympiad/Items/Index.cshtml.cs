using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Items.Bank;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;

namespace YouthArchive.Olympiads.Pages.Admin.Olympiad.Items;

/// <summary>The bank.</summary>
[Requires(Permissions.EditItems)]
internal sealed class IndexModel(ItemHeads heads) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Type { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Tag { get; set; }

    [BindProperty(SupportsGet = true)]
    public ItemState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Missing { get; set; }

    [BindProperty(SupportsGet = true, Name = "page")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<ItemHead> Items { get; private set; } = [];
    public int Total { get; private set; }
    public IReadOnlyList<string> Tags { get; private set; } = [];
    public IReadOnlyList<string> Types { get; } = [.. ItemJson.TypeNames.Values];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var all = await heads.AllAsync(cancellation);
        Tags = [.. all.SelectMany(h => h.Tags).Distinct(StringComparer.Ordinal).Order(Alphabet.Current)];
        var found = ItemHeads.Filter(all, new(Q, Some(Type), Some(Tag), State, Some(Missing))).ToList();
        Total = found.Count;
        Number = Math.Clamp(Number, 1, 10_000);
        Items = [.. found.Skip((Number - 1) * PageSize).Take(PageSize)];
    }

    public string PageLink(int number) => QueryHelpers.AddQueryString(OlympiadLinks.Bank, new Dictionary<string, string?>
    {
        ["q"] = Q,
        ["type"] = Type,
        ["tag"] = Tag,
        ["state"] = State?.ToString(),
        ["missing"] = Missing,
        ["page"] = number.ToString(System.Globalization.CultureInfo.InvariantCulture),
    });

    private static string? Some(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
