using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using YouthArchive.Judging.Assignments;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Pages.Admin.Judging;

/// <summary>Which judge stands where with which entry.</summary>
[Requires(Permissions.ManageJudging)]
internal sealed class ProgressModel(IAllEditions editions, AssignmentStates states) : PageModel
{
    public AssignmentState State { get; private set; } = null!;
    public ProgressGrid Grid { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (ProgrammeNames.FromUrl(programme) is not { } name || await editions.FindAsync(name, slug, cancellation) is not { } edition)
        {
            return NotFound();
        }
        State = await states.OfAsync(edition, cancellation);
        Grid = new(State);
        return Page();
    }
}
