using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.OnPaper;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Pages.Olympiads.Proctor;

/// <summary>The windows a teacher can watch now.</summary>
[Requires(Permissions.Proctor)]
internal sealed class IndexModel(DbContext db, IEditions editions, IRolePermissions permissions, TimeProvider clock) : PageModel
{
    private static readonly TimeSpan Shown = TimeSpan.FromDays(14);

    public IReadOnlyList<(SittingWindow Window, Edition Edition)> Windows { get; private set; } = [];

    /// <summary>Windows this person may print and type papers of.</summary>
    public IReadOnlySet<int> OnPaper { get; private set; } = new HashSet<int>();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (from, to) = (now - Shown, now + Shown);
        var windows = await db.Set<SittingWindow>().AsNoTracking().Where(w => w.ClosesUtc > from && w.OpensUtc < to).OrderBy(w => w.OpensUtc).ToListAsync(cancellation);
        var known = (await editions.AllAsync(cancellation)).ToDictionary(e => e.Id);
        Windows = [.. windows.Where(w => known.ContainsKey(w.EditionId)).Select(w => (w, known[w.EditionId]))];
        OnPaper = permissions.Holds(User, Permissions.ManageOlympiads)
            ? windows.Select(w => w.Id).ToHashSet()
            : (await db.Set<PaperWindow>().Where(p => p.TeachersMay).Select(p => p.WindowId).ToListAsync(cancellation)).ToHashSet();
    }
}
