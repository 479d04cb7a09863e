using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.ArchiveHack.Freezes;
using YouthArchive.ArchiveHack.Mirrors;
using YouthArchive.ArchiveHack.Pages.Hack;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Tasks;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Pages.Admin.Hack;

internal sealed record FreezeRow(Team Team, HandIn? HandIn, Mirror? Mirror, FrozenVersion? Version, bool IsChanged)
{
    public bool NeedsAttention => IsChanged || HandIn is not null && Mirror is { IsComplete: false, State: not MirrorState.Empty };
}

/// <summary>The freeze of an edition: every team's copy, the ledger and whether it holds.</summary>
[Requires(Permissions.ManageTeams)]
internal sealed class FreezeModel(
    IAllEditions editions, TeamRegister register, FreezeLedger ledger, GitRunner git, DbContext db, AuditTrail audit, TaskBell bell, IStringLocalizer s, TimeProvider clock)
    : HackPage(editions, clock)
{
    private readonly TimeProvider _clock = clock;

    public IReadOnlyList<FreezeRow> Rows { get; private set; } = [];
    public LedgerCheck Check { get; private set; } = null!;

    /// <summary>The mirrors' files were hashed too, not only the ledger's lines.</summary>
    public bool IsThorough { get; private set; }
    public DateTime? FreezeUtc => TeamRules.FreezeOf(Edition);
    public bool HasGit => git.IsThere;
    public int Complete => Rows.Count(r => r.Mirror is { IsComplete: true });

    public async Task<IActionResult> OnGetAsync(string slug, bool thorough, CancellationToken cancellation)
    {
        if (!await FindEditionAsync(slug, cancellation))
        {
            return NotFound();
        }
        IsThorough = thorough;
        Check = await ledger.CheckAsync(Edition, thorough, cancellation);
        Rows = await RowsAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostRetryAsync(string slug, string? handInId, CancellationToken cancellation)
    {
        if (!await FindEditionAsync(slug, cancellation)
            || await db.Set<Mirror>().FirstOrDefaultAsync(m => m.HandInId == handInId && m.EditionId == Edition.Id, cancellation) is not { } mirror)
        {
            return NotFound();
        }
        mirror.WantedUtc = _clock.GetUtcNow().UtcDateTime;
        audit.Add(User.PersonId(), "Freeze.Retried", nameof(Team), mirror.TeamId, new { handInId });
        await db.SaveChangesAsync(cancellation);
        bell.Ring<FreezeRound>();
        TempData.Say(s["It is tried again now. Open the page again in a minute."]);
        return To(HackLinks.Freeze(slug));
    }

    public string Short(Mirror mirror) => mirror.State switch
    {
        MirrorState.Complete when mirror.FetchedUtc is not null => s["Copied"],
        MirrorState.Complete when mirror.HeadSeenUtc is not null => s["Recorded, not copied yet"],
        MirrorState.Complete => s["Ready for the freeze"],
        MirrorState.Empty => s["Empty repository"],
        MirrorState.Gone => s["The recorded commit is gone"],
        MirrorState.NotFound => s["Not found"],
        MirrorState.Unreachable => s["GitHub was out of reach"],
        MirrorState.OutOfTime => s["Took too long"],
        MirrorState.OverLimit => s["Too large to copy"],
        MirrorState.Hostile => s["Refused: it may do harm"],
        MirrorState.IdentityChanged => s["Another repository under this name"],
        MirrorState.NoGit => s["There is no git on the server"],
        _ => s["Error on our side"],
    };

    public static (string Class, string Icon) Look(FreezeRow row) => row switch
    {
        { IsChanged: true } => ("bad", "warn"),
        { Mirror: null } => ("", "ring"),
        { Mirror.IsComplete: true } => ("ok", "ok"),
        { Mirror.State: MirrorState.Complete or MirrorState.Empty } => ("warn", "clock"),
        _ => ("bad", "warn"),
    };

    /// <summary>After the deadline, in the unit that reads best; nothing for what was in time.</summary>
    public string? Delay(Mirror mirror) => FreezeUtc is not { } freeze || mirror.HeadSeenUtc is not { } seen || seen - freeze <= FreezeClock.OnTime
        ? null
        : (seen - freeze).TotalMinutes switch
        {
            < 120 and var minutes => s.Plural((long)minutes, "{0} minute late", "{0} minutes late"),
            < 48 * 60 and var minutes => s.Plural((long)minutes / 60, "{0} hour late", "{0} hours late"),
            var minutes => s.Plural((long)minutes / (24 * 60), "{0} day late", "{0} days late"),
        };

    private async Task<IReadOnlyList<FreezeRow>> RowsAsync(CancellationToken cancellation)
    {
        var teams = await register.OfEditionAsync(Edition.Id, cancellation);
        var mirrors = await db.Set<Mirror>().AsNoTracking().Where(m => m.EditionId == Edition.Id).ToDictionaryAsync(m => m.HandInId, cancellation);
        var ids = teams.Select(t => t.Current?.Id).OfType<string>().ToList();
        var versions = await db.Set<FrozenVersion>().AsNoTracking().Where(f => ids.Contains(f.HandInId)).ToDictionaryAsync(f => f.HandInId, cancellation);
        return [.. teams.Select(t => Row(t, mirrors, versions)).OrderByDescending(r => r.NeedsAttention).ThenBy(r => r.Team.Number)];
    }

    private FreezeRow Row(Team team, Dictionary<string, Mirror> mirrors, Dictionary<string, FrozenVersion> versions) => team.Current is { } handIn
        ? new(team, handIn, mirrors.GetValueOrDefault(handIn.Id), versions.GetValueOrDefault(handIn.Id), Check.Changed.Contains(handIn.Id))
        : new(team, null, null, null, false);
}
