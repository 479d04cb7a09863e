using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using YouthArchive.Judging.Exports;
using YouthArchive.Judging.Publications;
using YouthArchive.Judging.Scores;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Pages.Results;

/// <summary>The journal a published ranking follows from, without names; 404 while nothing is public.</summary>
[OpenToAll]
[OutputCache(PolicyName = PublicPageCaching.Name, Tags = [CacheTags.Rankings])]
internal sealed class JournalModel(IEditions editions, PublishedRankings rankings, Journal journal) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (ProgrammeNames.FromUrl(programme) is not { } name
            || await editions.FindAsync(name, slug, cancellation) is not { } edition
            || await rankings.CurrentAsync(edition.Id, cancellation) is not { } publication
            || publication.Read() is not { Basis: not null } ranking)
        {
            return NotFound();
        }
        var export = JournalExport.Of(edition.Key, publication.Algorithm, ranking, await journal.LinesAsync(edition.Id, cancellation));
        return File(export.Write(), JournalExport.ContentType, $"{edition.Key.Replace('/', '-')}-journal.txt");
    }
}
