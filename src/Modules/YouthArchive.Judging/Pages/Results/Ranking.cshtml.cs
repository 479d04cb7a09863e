using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using YouthArchive.Judging.Publications;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Pages.Results;

/// <summary>The published ranking; before that a page without any figure.</summary>
[OpenToAll]
[OutputCache(PolicyName = PublicPageCaching.Name, Tags = [CacheTags.Rankings])]
internal sealed class RankingModel(IEditions editions, PublishedRankings rankings, NamesOfRanking people) : PageModel
{
    public Edition Edition { get; private set; } = null!;

    /// <summary>Null while nothing is public.</summary>
    public PublishedRanking? Ranking { get; private set; }
    public IReadOnlyDictionary<string, IReadOnlyList<PublicName>> People { get; private set; } = new Dictionary<string, IReadOnlyList<PublicName>>();
    public DateTime PublishedUtc { get; private set; }

    public async Task<IActionResult> OnGetAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (ProgrammeNames.FromUrl(programme) is not { } name || await editions.FindAsync(name, slug, cancellation) is not { } edition)
        {
            return NotFound();
        }
        Edition = edition;
        if (await rankings.CurrentAsync(edition.Id, cancellation) is { } publication)
        {
            Ranking = publication.Read();
            People = await people.OfAsync(edition, Ranking, cancellation);
            PublishedUtc = publication.PublishedUtc;
        }
        return Page();
    }
}
