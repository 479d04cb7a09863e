using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Results;
using YouthArchive.Olympiads.Results.Rankings;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Pages.Olympiads.Results;

/// <summary>One paper's prize winners. Whoever has no live consent is counted, not shown.</summary>
/// <param name="Name">Null without a live consent.</param>
internal sealed record PublicWinner(int Place, Medal Medal, string? Name);

internal sealed record PublicPaper(Paper Paper, ResultPublication Publication, PublishedBoard Board, IReadOnlyList<PublicWinner> Winners);

/// <summary>Prize winners, down to the last prize and no further.</summary>
[OpenToAll]
[OutputCache(PolicyName = PublicPageCaching.Name, Tags = [CacheTags.Rankings])]
internal sealed class PublicModel(DbContext db, ResultsDesk desk, ResultPublications publications, IPublicNames names) : PageModel
{
    public Edition Edition { get; private set; } = null!;
    public IReadOnlyList<PublicPaper> Papers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await desk.EditionAsync(slug, cancellation) is not { } edition)
        {
            return NotFound();
        }
        Edition = edition;
        var published = await publications.OfEditionAsync(edition.Id, cancellation);
        var ids = published.Keys.ToList();
        var papers = await db.Set<Paper>().AsNoTracking().Where(p => ids.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync(cancellation);
        var result = new List<PublicPaper>();
        foreach (var paper in papers)
        {
            var board = PublishedBoard.Read(published[paper.Id].Snapshot);
            result.Add(new(paper, published[paper.Id], board, await WinnersAsync(board, cancellation)));
        }
        Papers = result;
        return Page();
    }

    // Looked up each time: the snapshot keeps places for good, but a name only stays as long as the consent.
    private async Task<IReadOnlyList<PublicWinner>> WinnersAsync(PublishedBoard board, CancellationToken cancellation)
    {
        var winners = board.Results.Where(r => r.Medal is not null).ToList();
        var sittings = winners.Select(w => w.SittingId).ToList();
        var people = await db.Set<Sitting>().Where(s => sittings.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.PersonId, cancellation);
        var shown = await names.OfAsync(people.Values, cancellation);
        return [.. winners.Select(w => new PublicWinner(w.Place, w.Medal!.Value,
            people.TryGetValue(w.SittingId, out var person) && shown.TryGetValue(person, out var name) && name.IsFull ? name.Text : null))];
    }
}
