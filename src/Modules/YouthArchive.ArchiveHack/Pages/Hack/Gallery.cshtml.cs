using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using YouthArchive.ArchiveHack.Gallery;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Pages.Hack;

[OpenToAll]
[OutputCache(PolicyName = PublicPageCaching.Name, Tags = [TeamPages.Tag, CacheTags.Programmes, CacheTags.Rankings])]
internal sealed class GalleryModel(IEditions editions, ProjectGallery gallery, TimeProvider clock) : HackPage(editions, clock)
{
    public IReadOnlyList<Project> Projects { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (!await FindEditionAsync(slug, cancellation))
        {
            return NotFound();
        }
        Projects = await gallery.OfEditionAsync(Edition, cancellation);
        return Page();
    }
}
