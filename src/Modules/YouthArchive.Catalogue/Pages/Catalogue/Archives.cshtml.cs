using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using YouthArchive.Catalogue.Contracts;
using YouthArchive.Catalogue.Directory;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.Catalogue.Pages.Catalogue;

[OpenToAll]
[OutputCache(PolicyName = PublicPageCaching.Name)]
internal sealed class ArchivesModel(ArchiveDirectory directory) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "country")]
    public string? Country { get; set; }

    /// <summary>The region's English name: an address reads alike in all languages.</summary>
    [BindProperty(SupportsGet = true, Name = "region")]
    public string? Region { get; set; }

    public IReadOnlyList<ArchiveEntry> Shown { get; private set; } = [];

    public IReadOnlyList<string> AllCountries { get; private set; } = [];

    public IReadOnlyList<LocalizedText> Regions { get; private set; } = [];

    public int OfKazakhstan { get; private set; }

    public int InAll { get; private set; }

    public int StateArchives => directory.StateArchivesOfKazakhstan;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var all = await directory.AllAsync(cancellation);
        AllCountries = [.. all.Select(a => a.Country).Distinct()];
        Country = AllCountries.FirstOrDefault(c => string.Equals(c, Country, StringComparison.OrdinalIgnoreCase));
        var ofCountry = all.Where(a => Country is null || a.Country == Country).ToList();
        Regions = [.. ofCountry.Select(a => a.Region).Where(r => r.En is { Length: > 0 }).DistinctBy(r => r.En).OrderBy(r => r.ToString(), Alphabet.Current)];
        Region = Regions.FirstOrDefault(r => string.Equals(r.En, Region, StringComparison.OrdinalIgnoreCase))?.En;
        Shown = [.. ofCountry.Where(a => Region is null || a.Region.En == Region)];
        OfKazakhstan = all.Count(a => a.Country == "KZ");
        InAll = all.Count;
    }
}
