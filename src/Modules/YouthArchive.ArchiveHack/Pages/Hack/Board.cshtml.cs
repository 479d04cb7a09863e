using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Judging.Contracts;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Pages.Hack;

/// <summary>The public board: how many are under way; no standing until the results are published, then the places.</summary>
[OpenToAll]
[OutputCache(PolicyName = PublicPageCaching.Name, Tags = [TeamPages.Tag, CacheTags.Programmes, CacheTags.Rankings])]
internal sealed class BoardModel(IEditions editions, TeamRegister register, IPublishedPlaces places, TimeProvider clock) : HackPage(editions, clock)
{
    public IReadOnlyList<Team> Teams { get; private set; } = [];
    public IReadOnlyDictionary<string, int> Places { get; private set; } = new Dictionary<string, int>();

    public bool IsPublished => Places.Count > 0;
    public int HandedIn => Teams.Count(t => t.Current is not null);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (!await FindEditionAsync(slug, cancellation))
        {
            return NotFound();
        }
        Places = await places.OfEditionAsync(Edition.Id, cancellation);
        Teams = [.. (await register.OfEditionAsync(Edition.Id, cancellation)).OrderBy(t => Places.GetValueOrDefault(t.Id, int.MaxValue)).ThenBy(t => t.Number)];
        return Page();
    }
}
