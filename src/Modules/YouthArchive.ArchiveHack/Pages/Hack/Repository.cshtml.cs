using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Pages.Hack;

/// <summary>A team hands in its repository: an address, a look at what stands there, a confirmation.</summary>
[Requires(Permissions.FormTeam)]
internal sealed class RepositoryModel(
    IEditions editions, TeamRegister register, HandingIn handingIn, HackWords words, IStringLocalizer s, TimeProvider clock) : HackPage(editions, clock)
{
    public Team Team { get; private set; } = null!;

    [BindProperty]
    public string? Address { get; set; }

    /// <summary>The hand-in that the confirmation speaks of: what the person saw, not what came after.</summary>
    [BindProperty]
    public string? HandInId { get; set; }

    public HandIn? Proposal => Team.Proposal;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) =>
        await FindAsync(slug, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellation)
    {
        if (!await FindAsync(slug, cancellation))
        {
            return NotFound();
        }
        if (await handingIn.ProposeAsync(Edition, Team, Address, User.PersonId(), cancellation) is { } problem)
        {
            Mistake(nameof(Address), words.Of(problem, Address?.Trim() ?? ""));
            return Again();
        }
        return To(HackLinks.Repository(slug));
    }

    public async Task<IActionResult> OnPostConfirmAsync(string slug, CancellationToken cancellation)
    {
        if (!await FindAsync(slug, cancellation) || Team.HandIns.TrueForAll(h => h.Id != HandInId))
        {
            return NotFound();
        }
        var name = Team.HandIns.First(h => h.Id == HandInId).Name;
        if (await handingIn.ConfirmAsync(Edition, Team, HandInId!, User.PersonId(), cancellation) is { } problem)
        {
            Mistake(nameof(Address), words.Of(problem, name));
            return Again();
        }
        TempData.Say(s["The repository is handed in. The site reads it now."]);
        return To(HackLinks.Team(slug));
    }

    // Whoever is in no team of the edition has no such page.
    private async Task<bool> FindAsync(string slug, CancellationToken cancellation)
    {
        if (!await FindEditionAsync(slug, cancellation)
            || await register.OfPersonAsync(Edition.Id, User.PersonId(), cancellation) is not { } team)
        {
            return false;
        }
        Team = team;
        return true;
    }
}
