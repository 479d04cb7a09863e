using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.ArchiveHack.Pages.Hack;
using YouthArchive.ArchiveHack.Similarity.Findings;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Pages.Admin.Hack;

/// <summary>Side by side: which lines of one team are in the other. What the organiser makes of it is kept.</summary>
[Requires(Permissions.ManageTeams)]
internal sealed class SimilarPairModel(
    IAllEditions editions, DbContext db, ITeamSources sources, AuditTrail audit, IStringLocalizer s, TimeProvider clock) : HackPage(editions, clock)
{
    public StoredPair Pair { get; private set; } = null!;
    public Team A { get; private set; } = null!;
    public Team B { get; private set; } = null!;
    public IReadOnlyList<ShownPassage> Passages { get; private set; } = [];

    [BindProperty]
    public string? Note { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, int id, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, id, cancellation))
        {
            return NotFound();
        }
        Note = Pair.Note;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, int id, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, id, cancellation))
        {
            return NotFound();
        }
        if (string.IsNullOrWhiteSpace(Note) || Note.Length > StoredPair.NoteLength)
        {
            Mistake(nameof(Note), s["Write what you found out, in {0} characters at most.", StoredPair.NoteLength]);
            return Again();
        }
        (Pair.Note, Pair.NotedUtc, Pair.NotedBy) = (Note.Trim(), NowUtc, User.PersonId());
        audit.Add(User.PersonId(), "SimilarPair.Noted", nameof(Team), Pair.TeamA, new { other = Pair.TeamB, Pair.Id });
        await db.SaveChangesAsync(cancellation);
        TempData.Say(s["Saved."]);
        return To(HackLinks.AdminSimilarity(slug));
    }

    private async Task<bool> LoadAsync(string slug, int id, CancellationToken cancellation)
    {
        if (!await FindEditionAsync(slug, cancellation)
            || await db.Set<StoredPair>().FirstOrDefaultAsync(p => p.Id == id && p.EditionId == Edition.Id, cancellation) is not { } pair)
        {
            return false;
        }
        Pair = pair;
        var teams = await db.Set<Team>().AsNoTracking().Where(t => t.Id == pair.TeamA || t.Id == pair.TeamB).ToDictionaryAsync(t => t.Id, cancellation);
        (A, B) = (teams[pair.TeamA], teams[pair.TeamB]);
        var (a, b) = (await sources.ReadAsync(pair.HandInA, cancellation), await sources.ReadAsync(pair.HandInB, cancellation));
        Passages = [.. pair.ReadPassages().Select(p => ShownPassage.Of(p, a, b))];
        return true;
    }
}
