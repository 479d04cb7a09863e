using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Pages.Days;

/// <summary>The published programme, day by day.</summary>
[OpenToAll]
[OutputCache(PolicyName = PublicPageCaching.Name, Tags = [ProgrammeDesk.Tag, CacheTags.Programmes])]
internal sealed class ProgrammeModel(ProgrammeShelf shelf) : DaysPage(shelf)
{
    public ProgrammeVersion Version { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadEditionAsync(slug, cancellation) || await Shelf.PublishedAsync(Edition.Id, cancellation) is not { } version)
        {
            return NotFound();
        }
        Version = version;
        return Page();
    }
}
