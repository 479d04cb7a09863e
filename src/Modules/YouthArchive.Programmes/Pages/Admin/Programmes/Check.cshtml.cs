using Microsoft.AspNetCore.Mvc;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Seasons;

namespace YouthArchive.Programmes.Pages.Admin.Programmes;

/// <summary>What is still to be looked at before an edition is published.</summary>
[Requires(Permissions.ManageEditions)]
internal sealed class CheckModel(IAllEditions editions, DraftDesk desk) : DraftPage(editions)
{
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (!await FindAsync(programme, slug, cancellation))
        {
            return NotFound();
        }
        Findings = await desk.CheckAsync(Edition, cancellation);
        return Page();
    }
}
