using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Items.Practice;

/// <summary>For the list: <paramref name="Items"/> is how many items one run has, <paramref name="Minutes"/> how long the paper would last in a contest.</summary>
internal sealed record PracticePaper(int Id, string Key, LocalizedText Title, int Items, int Minutes);

/// <summary>Papers open to all.</summary>
internal sealed class PracticePapers(DbContext db, LockedPapers locked)
{
    public async Task<IReadOnlyList<PracticePaper>> AllAsync(CancellationToken cancellation = default)
    {
        var papers = await Open().OrderByDescending(p => p.EditionId).ThenBy(p => p.Key).Select(p => new { p.Id, p.Key, p.Title }).ToListAsync(cancellation);
        var shown = new List<PracticePaper>();
        foreach (var paper in papers.DistinctBy(p => p.Key))
        {
            if (await locked.FindAsync(paper.Id, cancellation) is { } use)
            {
                shown.Add(Of(paper.Id, paper.Key, paper.Title, use));
            }
        }
        return shown;
    }

    /// <summary>The newest edition's, where several have a paper of this key.</summary>
    public async Task<(PracticePaper Paper, PaperInUse Use)?> FindAsync(string key, CancellationToken cancellation = default)
    {
        var paper = await Open().Where(p => p.Key == key).OrderByDescending(p => p.EditionId).Select(p => new { p.Id, p.Title }).FirstOrDefaultAsync(cancellation);
        return paper is not null && await locked.FindAsync(paper.Id, cancellation) is { } use ? (Of(paper.Id, key, paper.Title, use), use) : null;
    }

    private IQueryable<Paper> Open() => db.Set<Paper>().AsNoTracking().Where(p => p.Kind == PaperKind.Practice && p.LockedUtc != null);

    private static PracticePaper Of(int id, string key, LocalizedText title, PaperInUse use) =>
        new(id, key, title, PaperAssembly.Assemble(use.Locked, 0).Items.Count, use.Locked.Blueprint.Minutes);
}
