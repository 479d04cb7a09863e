using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Applications;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Terms;

namespace YouthArchive.SummerSchool.Pages.Admin.SummerSchool;

/// <param name="HandedIn">Applications handed in.</param>
/// <param name="Places">As the terms say; 0 when nobody wrote terms yet.</param>
internal sealed record SchoolLine(Edition Edition, int HandedIn, int Confirmed, int Places);

/// <summary>Every school, drafts too: the way into its rooms.</summary>
[Requires(Permissions.Organise)]
internal sealed class SchoolsModel(DbContext db, IAllEditions editions) : PageModel
{
    public IReadOnlyList<SchoolLine> Schools { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var schools = (await editions.AllAsync(cancellation)).Where(e => e.Programme == ProgrammeNames.SummerSchool).OrderByDescending(e => e.EnrolmentOpensUtc).ToList();
        var handedIn = await CountsAsync(db.Set<SchoolApplication>().Where(a => a.State == ApplicationState.HandedIn).Select(a => a.EditionId), cancellation);
        var confirmed = await CountsAsync(db.Set<Seat>().Where(x => x.State == SeatState.Confirmed).Select(x => x.EditionId), cancellation);
        var places = await db.Set<SchoolTerms>().Select(t => new { t.EditionId, t.Places }).ToDictionaryAsync(t => t.EditionId, t => t.Places, cancellation);
        Schools = [.. schools.Select(e => new SchoolLine(e, handedIn.GetValueOrDefault(e.Id), confirmed.GetValueOrDefault(e.Id), places.GetValueOrDefault(e.Id)))];
    }

    private static Task<Dictionary<int, int>> CountsAsync(IQueryable<int> editions, CancellationToken cancellation) =>
        editions.GroupBy(id => id).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
}
