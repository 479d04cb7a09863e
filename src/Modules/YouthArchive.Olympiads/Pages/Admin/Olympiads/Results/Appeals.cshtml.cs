using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Results;
using YouthArchive.Olympiads.Results.Appeals;
using YouthArchive.Platform.Security;

namespace YouthArchive.Olympiads.Pages.Admin.Olympiads.Results;

/// <summary>Appeals of an olympiad, those to be done first.</summary>
[Requires(Permissions.ManageOlympiads)]
internal sealed class AppealsModel(ResultsDesk desk, DbContext db) : ResultDeskPage(desk)
{
    public IReadOnlyList<Appeal> Appeals { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation))
        {
            return NotFound();
        }
        Appeals = [.. (await db.Set<Appeal>().AsNoTracking().Where(a => a.EditionId == Edition.Id).ToListAsync(cancellation)).OrderBy(a => a.Outcome is not null).ThenBy(a => a.Id)];
        return Page();
    }
}
