using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Pages.Admin.Judging;

[Requires(Permissions.ManageJudging)]
internal sealed class IndexModel(DbContext db, IAllEditions editions) : PageModel
{
    /// <summary>Editions that have a rubric.</summary>
    public IReadOnlyList<Edition> Editions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var ids = await db.Set<RubricEntity>().Select(r => r.EditionId).ToListAsync(cancellation);
        Editions = [.. (await editions.AllAsync(cancellation)).Where(e => ids.Contains(e.Id)).OrderByDescending(e => e.EnrolmentOpensUtc)];
    }
}
