using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.ArchiveHack.Pages.Hack;
using YouthArchive.ArchiveHack.Pitches;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Pages.Admin.Hack;

/// <summary>What the organiser sets for an edition: team sizes, the code of conduct, where each team shows its work.</summary>
[Requires(Permissions.ManageTeams)]
internal sealed partial class SetupModel(
    IAllEditions editions, TeamRegister register, DbContext db, AuditTrail audit, IStringLocalizer s, TimeProvider clock) : HackPage(editions, clock)
{
    public IReadOnlyList<Team> Teams { get; private set; } = [];

    [BindProperty]
    public int Smallest { get; set; }

    [BindProperty]
    public int Largest { get; set; }

    [BindProperty]
    public string? Conduct { get; set; }

    /// <summary>By team id.</summary>
    [BindProperty]
    public Dictionary<string, string?> Places { get; set; } = [];

    [BindProperty]
    public Dictionary<string, string?> Rooms { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation))
        {
            return NotFound();
        }
        await FillRulesAsync(cancellation);
        FillPlaces();
        return Page();
    }

    public async Task<IActionResult> OnPostRulesAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation))
        {
            return NotFound();
        }
        var version = string.IsNullOrWhiteSpace(Conduct) ? null : Conduct.Trim();
        if (!new TeamSizes(Smallest, Largest).IsSensible)
        {
            Mistake(nameof(Largest), s["The sizes do not fit: from 1 to {0}, the smallest first.", TeamSizes.Most]);
        }
        if (version is not null && !VersionForm().IsMatch(version))
        {
            Mistake(nameof(Conduct), s["A version is short: letters, digits, points and hyphens, for example 2026-1."]);
        }
        if (!ModelState.IsValid)
        {
            FillPlaces();
            return Again();
        }
        var rules = await db.Set<EditionRules>().FirstOrDefaultAsync(r => r.EditionId == Edition.Id, cancellation)
            ?? db.Add(new EditionRules { EditionId = Edition.Id }).Entity;
        (rules.SmallestTeam, rules.LargestTeam, rules.ConductVersion) = (Smallest, Largest, version);
        audit.Add(User.PersonId(), "HackRules.Set", "Edition", Edition.Key, new { Smallest, Largest, version });
        await db.SaveChangesAsync(cancellation);
        return Saved();
    }

    public async Task<IActionResult> OnPostPlacesAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation))
        {
            return NotFound();
        }
        foreach (var team in Teams)
        {
            Take(team);
        }
        if (!ModelState.IsValid)
        {
            await FillRulesAsync(cancellation);
            return Again();
        }
        audit.Add(User.PersonId(), "DemoPlaces.Set", "Edition", Edition.Key, new { teams = Teams.Count(t => t.DemoPlace is not null || t.DemoRoom is not null) });
        await db.SaveChangesAsync(cancellation);
        return Saved();
    }

    private IActionResult Saved()
    {
        TempData.Say(s["Saved."]);
        return To(HackLinks.AdminSetup(Edition.Slug));
    }

    private void Take(Team team)
    {
        var place = Places.GetValueOrDefault(team.Id)?.Trim();
        if (place is { Length: > Team.PlaceLength })
        {
            Mistake($"Places[{team.Id}]", s["{0}: the place is too long.", team.Code]);
        }
        if (!SafeLink.TryRead(Rooms.GetValueOrDefault(team.Id), out var room))
        {
            Mistake($"Rooms[{team.Id}]", s["{0}: this is not an https address that others can open.", team.Code]);
        }
        (team.DemoPlace, team.DemoRoom) = (string.IsNullOrEmpty(place) ? null : place, room);
    }

    private async Task FillRulesAsync(CancellationToken cancellation)
    {
        var rules = await register.RulesAsync(Edition.Id, cancellation);
        (Smallest, Largest, Conduct) = (rules.SmallestTeam, rules.LargestTeam, rules.ConductVersion);
    }

    private void FillPlaces()
    {
        Places = Teams.ToDictionary(t => t.Id, t => t.DemoPlace);
        Rooms = Teams.ToDictionary(t => t.Id, t => t.DemoRoom);
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellation)
    {
        if (!await FindEditionAsync(slug, cancellation))
        {
            return false;
        }
        Teams = await db.Set<Team>().Where(t => t.EditionId == Edition.Id && t.DissolvedUtc == null).OrderBy(t => t.Number).ToListAsync(cancellation);
        return true;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9.-]{1,20}\z")]
    private static partial Regex VersionForm();
}
