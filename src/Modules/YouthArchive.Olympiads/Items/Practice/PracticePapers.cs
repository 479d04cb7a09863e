using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Items.Practice;

/// <summary>For the list: <paramref name="Items"/> is how many items one run has, <paramref name="Minutes"/> how long the paper would last in a contest.</summary>
internal sealed record PracticePaper(int Id, string Key, LocalizedText Title, int Items, int Minutes);

/// <summary>Papers open to all: those of published editions.</summary>
internal sealed class PracticePapers(DbContext db, LockedPapers locked, IEditions editions)
{
    public async Task<IReadOnlyList<PracticePaper>> AllAsync(CancellationToken cancellation = default)
    {
        var papers = await (await OpenAsync(cancellation)).OrderByDescending(p => p.EditionId).ThenBy(p => p.Key).Select(p => new { p.Id, p.Key, p.Title }).ToListAsync(cancellation);
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
        var paper = await (await OpenAsync(cancellation)).Where(p => p.Key == key).OrderByDescending(p => p.EditionId).Select(p => new { p.Id, p.Title }).FirstOrDefaultAsync(cancellation);
        return paper is not null && await locked.FindAsync(paper.Id, cancellation) is { } use ? (Of(paper.Id, key, paper.Title, use), use) : null;
    }

    private async Task<IQueryable<Paper>> OpenAsync(CancellationToken cancellation)
    {
        var published = (await editions.AllAsync(cancellation)).Select(e => e.Id).ToList();
        return db.Set<Paper>().AsNoTracking().Where(p => p.Kind == PaperKind.Practice && p.LockedUtc != null && published.Contains(p.EditionId));
    }

    private static PracticePaper Of(int id, string key, LocalizedText title, PaperInUse use) =>
        new(id, key, title, PaperAssembly.Assemble(use.Locked, 0).Items.Count, use.Locked.Blueprint.Minutes);
}
