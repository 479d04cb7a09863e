using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using YouthArchive.ArchiveHack.Pages.Hack;
using YouthArchive.ArchiveHack.Similarity.Findings;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Pages.Admin.Hack;

/// <summary>Teams whose code is alike, the most alike first. Judges do not see it.</summary>
[Requires(Permissions.ManageTeams)]
internal sealed class SimilarityModel(IAllEditions editions, DbContext db, TimeProvider clock) : HackPage(editions, clock)
{
    public IReadOnlyList<StoredPair> Pairs { get; private set; } = [];
    public StoredComparison? Last { get; private set; }
    public IReadOnlyDictionary<string, Team> Teams { get; private set; } = new Dictionary<string, Team>();

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (!await FindEditionAsync(slug, cancellation))
        {
            return NotFound();
        }
        Last = await db.Set<StoredComparison>().AsNoTracking().FirstOrDefaultAsync(c => c.EditionId == Edition.Id, cancellation);
        Pairs = await db.Set<StoredPair>().AsNoTracking().Where(p => p.EditionId == Edition.Id).OrderByDescending(p => p.Score).ThenBy(p => p.Id).ToListAsync(cancellation);
        var ids = Pairs.SelectMany(p => new[] { p.TeamA, p.TeamB }).Distinct().ToList();
        Teams = await db.Set<Team>().AsNoTracking().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellation);
        return Page();
    }
}
