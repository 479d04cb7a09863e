using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using YouthArchive.Judging.Publications;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Pages.Results;

/// <summary>The published ranking as a table; 404 while nothing is public.</summary>
[OpenToAll]
[OutputCache(PolicyName = PublicPageCaching.Name, Tags = [CacheTags.Rankings])]
internal sealed class CsvModel(IEditions editions, PublishedRankings rankings, NamesOfRanking people, IStringLocalizer s) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (ProgrammeNames.FromUrl(programme) is not { } name
            || await editions.FindAsync(name, slug, cancellation) is not { } edition
            || await rankings.CurrentAsync(edition.Id, cancellation) is not { } publication)
        {
            return NotFound();
        }
        var ranking = publication.Read();
        var names = await people.OfAsync(edition, ranking, cancellation);
        return File(RankingCsv.Write(s, ranking, names), "text/csv; charset=utf-8", $"{edition.Key.Replace('/', '-')}.csv");
    }
}
