using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using YouthArchive.Catalogue.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.Catalogue.Pages.Catalogue;

[OpenToAll]
[OutputCache(PolicyName = PublicPageCaching.Name)]
internal sealed class ArchiveModel(IArchives archives, ICitations citations) : PageModel
{
    public ArchiveEntry Archive { get; private set; } = null!;

    /// <summary>An invented reference to this archive, in every style.</summary>
    public IReadOnlyList<(string Style, string Text)> Samples { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellation)
    {
        if (await archives.FindAsync(code, cancellation) is not { } archive)
        {
            return NotFound();
        }
        Archive = archive;
        var sample = new ArchivalCitation { Archive = archive.Code, Fonds = "1", Inventory = "2", File = "3", Sheets = new([new(new(4, IsVerso: true))]) };
        Samples = [.. Enum.GetValues<CitationStyle>().Select(s => (StyleWords.Of(s), citations.Write(sample, s)))];
        return Page();
    }

    public static string Years(FormerName former) => (former.From, former.To) switch
    {
        (null, null) => "",
        (null, { } to) => $"–{to}",
        ({ } from, null) => $"{from}–",
        ({ } from, { } to) => $"{from}–{to}",
    };

    public static IEnumerable<(string Language, string Name, string? Abbreviation)> Names(LocalizedText name, LocalizedText abbreviation) =>
        PortalCultures.All.Where(l => name.Exactly(l) is { Length: > 0 }).Select(l => (l, name.Exactly(l)!, abbreviation.Exactly(l)));
}
