using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Pages.Olympiads.Proctor;

/// <summary>The windows a teacher can watch now.</summary>
[Requires(Permissions.Proctor)]
internal sealed class IndexModel(DbContext db, IEditions editions, TimeProvider clock) : PageModel
{
    private static readonly TimeSpan Shown = TimeSpan.FromDays(14);

    public IReadOnlyList<(SittingWindow Window, Edition Edition)> Windows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (from, to) = (now - Shown, now + Shown);
        var windows = await db.Set<SittingWindow>().AsNoTracking().Where(w => w.ClosesUtc > from && w.OpensUtc < to).OrderBy(w => w.OpensUtc).ToListAsync(cancellation);
        var known = (await editions.AllAsync(cancellation)).ToDictionary(e => e.Id);
        Windows = [.. windows.Where(w => known.ContainsKey(w.EditionId)).Select(w => (w, known[w.EditionId]))];
    }
}
