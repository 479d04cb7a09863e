using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Preservation;

namespace YouthArchive.Programmes.Pages.Admin.Preservation;

[Requires(PackagePermissions.PreserveEditions)]
internal sealed class IndexModel(IEditions editions, DbContext db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<(Edition Edition, bool IsClosed)> Editions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var closed = await db.Set<ClosedEdition>().Select(c => c.EditionId).ToHashSetAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        Editions = [.. (await editions.AllAsync(cancellation)).Where(e => closed.Contains(e.Id) || PackageDesk.IsOver(e, now))
            .OrderByDescending(e => e.EnrolmentOpensUtc).Select(e => (e, closed.Contains(e.Id)))];
    }
}
