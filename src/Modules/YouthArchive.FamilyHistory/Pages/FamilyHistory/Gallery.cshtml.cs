using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using YouthArchive.FamilyHistory.Gallery;
using YouthArchive.FamilyHistory.Reading;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Pages.FamilyHistory;

/// <summary>The winning works of an edition: what the jury has published and their authors have agreed to.</summary>
[OpenToAll]
[OutputCache(PolicyName = PublicPageCaching.Name, Tags = [GalleryPages.Tag, CacheTags.Programmes])]
internal sealed class GalleryModel(IEditions editions, PublicWorks works, PublicTexts texts) : PageModel
{
    public Edition Edition { get; private set; } = null!;
    public IReadOnlyList<(PublicWork Work, ReadersView Text)> Works { get; private set; } = [];
    public IReadOnlyList<PublicHonour> Honours { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await editions.FindAsync(ProgrammeNames.FamilyHistory, slug, cancellation) is not { } edition)
        {
            return NotFound();
        }
        Edition = edition;
        var shown = new List<(PublicWork, ReadersView)>();
        foreach (var work in await works.OfEditionAsync(edition, cancellation))
        {
            if (await texts.OfAsync(edition, work, cancellation) is { } text)
            {
                shown.Add((work, text));
            }
        }
        (Works, Honours) = (shown, await works.HonoursAsync(edition, cancellation));
        return Page();
    }
}
