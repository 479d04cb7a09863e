using Microsoft.AspNetCore.Mvc;
using YouthArchive.ArchiveHack.Board;
using YouthArchive.ArchiveHack.Pages.Hack;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Pages.Admin.Hack;

/// <summary>The organiser's board; it renews itself while it is open.</summary>
[Requires(Permissions.ManageTeams)]
internal sealed class BoardModel(IAllEditions editions, TeamBoard board, TimeProvider clock) : HackPage(editions, clock)
{
    public IReadOnlyList<BoardRow> Rows { get; private set; } = [];

    public int HandedIn => Rows.Count(r => r.HandedInUtc is not null);
    public int Frozen => Rows.Count(r => r.Frozen is { Length: > 0 });
    public int Done => Rows.Sum(r => r.Done);
    public int Expected => Rows.Sum(r => r.Expected);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (!await FindEditionAsync(slug, cancellation))
        {
            return NotFound();
        }
        Rows = await board.OfEditionAsync(Edition.Id, cancellation);
        return Page();
    }
}
