using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Pages.Hack;

/// <summary>The public list: teams, no people.</summary>
[OpenToAll]
[OutputCache(PolicyName = PublicPageCaching.Name, Tags = [TeamPages.Tag, CacheTags.Programmes])]
internal sealed class TeamsModel(IEditions editions, TeamRegister register, TimeProvider clock) : HackPage(editions, clock)
{
    public IReadOnlyList<Team> Teams { get; private set; } = [];
    public IReadOnlyDictionary<string, ReadingOutline> Readings { get; private set; } = new Dictionary<string, ReadingOutline>();

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (!await FindEditionAsync(slug, cancellation))
        {
            return NotFound();
        }
        Teams = await register.OfEditionAsync(Edition.Id, cancellation);
        Readings = await register.ReadingsAsync(Teams.Select(t => t.Current?.Id).OfType<string>(), cancellation);
        return Page();
    }

    public bool IsRead(Team team) => team.Current is { } handIn && Readings.GetValueOrDefault(handIn.Id)?.ReadUtc is not null;

    public string TrackOf(Team team) => Edition.Tracks.FirstOrDefault(t => t.Key == team.TrackKey)?.Title.ToString() ?? "–";
}
