using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Pages.Hack;

/// <summary>What each member says for themselves: their role, and that they keep the code of conduct.</summary>
[Requires(Permissions.FormTeam)]
internal sealed class OwnPartModel(
    IEditions editions, TeamRegister register, TeamWords words, DbContext db, AuditTrail audit, IStringLocalizer s, TimeProvider clock)
    : TeamRoomPage(editions, register, clock)
{
    [BindProperty]
    public string? Role { get; set; }

    /// <summary>The version that the person saw: a newer one is shown first.</summary>
    [BindProperty]
    public string? Version { get; set; }

    public IEnumerable<string> Conduct => words.Conduct;

    public IEnumerable<SelectListItem> Roles => MemberRole.All.Select(r => new SelectListItem(s[r.Value], r.Key)).Prepend(new(s["not said"], ""));

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (!await FindTeamAsync(slug, cancellation))
        {
            return NotFound();
        }
        Role = Own.Role;
        return Page();
    }

    public async Task<IActionResult> OnPostRoleAsync(string slug, CancellationToken cancellation)
    {
        if (!await FindTeamAsync(slug, cancellation))
        {
            return NotFound();
        }
        Own.Role = Role is not null && MemberRole.All.ContainsKey(Role) ? Role : null;
        audit.Add(ActorId, "Member.RoleGiven", nameof(Team), Team.Id, new { personId = Own.PersonId, Own.Role });
        await db.SaveChangesAsync(cancellation);
        TempData.Say(s["Saved."]);
        return To(HackLinks.Team(slug));
    }

    public async Task<IActionResult> OnPostConductAsync(string slug, CancellationToken cancellation)
    {
        if (!await FindTeamAsync(slug, cancellation) || Rules.ConductVersion is not { } version)
        {
            return NotFound();
        }
        if (version != Version)
        {
            Mistake("", s["The code of conduct has changed. Read it again."]);
            return Again();
        }
        (Own.ConductVersion, Own.ConductUtc) = (version, NowUtc);
        audit.Add(ActorId, "Conduct.Accepted", nameof(Team), Team.Id, new { personId = Own.PersonId, version });
        await db.SaveChangesAsync(cancellation);
        TempData.Say(s["Thank you. Your word is on record."]);
        return To(HackLinks.Team(slug));
    }
}
