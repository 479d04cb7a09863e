using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Dashboard;

namespace YouthArchive.Programmes.Pages.Admin.Programmes;

/// <summary>An edition in numbers: what to decide first, then how it goes.</summary>
[Requires(Permissions.ManageEditions)]
internal sealed class DashboardModel(IAllEditions editions, BoardOfEdition boards) : PageModel
{
    public Board Board { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (ProgrammeNames.FromUrl(programme) is not { } name || await editions.FindAsync(name, slug, cancellation) is not { } edition)
        {
            return NotFound();
        }
        Board = await boards.OfAsync(edition, cancellation);
        return Page();
    }
}
