using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using YouthArchive.FamilyHistory.Gallery;
using YouthArchive.FamilyHistory.Reading;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Pages.FamilyHistory;

/// <summary>A winning work to read, with its footnotes, sources and scans.</summary>
[OpenToAll]
[OutputCache(PolicyName = PublicPageCaching.Name, Tags = [GalleryPages.Tag, CacheTags.Programmes])]
internal sealed class PublishedWorkModel(IEditions editions, PublicWorks works, PublicTexts texts) : PageModel
{
    public Edition Edition { get; private set; } = null!;
    public PublicWork Work { get; private set; } = null!;
    public ReadersView Text { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, string code, CancellationToken cancellation)
    {
        if (await editions.FindAsync(ProgrammeNames.FamilyHistory, slug, cancellation) is not { } edition
            || await works.FindAsync(edition, code, cancellation) is not { } work
            || await texts.OfAsync(edition, work, cancellation) is not { } text)
        {
            return NotFound();
        }
        (Edition, Work, Text) = (edition, work, text);
        return Page();
    }
}
