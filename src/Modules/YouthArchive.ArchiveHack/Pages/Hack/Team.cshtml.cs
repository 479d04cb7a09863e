using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.ArchiveHack.Repositories;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Judging.Contracts;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Pages.Hack;

/// <summary>My team. Every action is on the signed-in person's own team; whoever has none gets 404.</summary>
[SignedIn]
internal sealed class TeamModel(
    IEditions editions, TeamRegister register, IPeople people, InvitationReset invitations, Parting parting, RefreshWish wishes,
    TeamConsents consents, IDemoSchedule demos, IPublishedPlaces places, HackWords words, DbContext db, AuditTrail audit, IStringLocalizer s, TimeProvider clock) : HackPage(editions, clock)
{
    public Team? Team { get; private set; }
    public Member? Own { get; private set; }
    public EditionRules Rules { get; private set; } = null!;
    public FrozenVersion? Frozen { get; private set; }

    /// <summary>When and where the team shows its work to its judges.</summary>
    public IReadOnlyList<DemoTime> Demos { get; private set; } = [];
    public bool HasResult { get; private set; }
    public ReadingOutline? Reading { get; private set; }

    /// <summary>Members whose guardian's consent is missing; each of them is told, the others read only how many.</summary>
    public IReadOnlyList<Member> WithoutConsent { get; private set; } = [];
    public IReadOnlyDictionary<string, Person> People { get; private set; } = new Dictionary<string, Person>();

    [BindProperty]
    public string? GitHubLogin { get; set; }

    public bool MayPart => Team is not null && TeamRules.MayPart(Edition, Team, NowUtc);
    public bool MayHandIn => Team is not null && TeamRules.MayHandIn(Edition, Team, Reading?.ReadUtc is not null, NowUtc);
    public bool MayRefresh => Team?.Current is { } handIn && RefreshWish.MayAsk(handIn, Reading, NowUtc);
    public bool IsBeingRead => Team?.Current is { WantedUtc: { } wanted } && (Reading is null || Reading.TriedUtc < wanted);

    public string NameOf(Member member) => People.TryGetValue(member.PersonId, out var person) ? person.DisplayName : s["a member"];

    public string Words(ReadingOutline reading, HandIn handIn) => words.Of(reading, handIn, Edition);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation))
        {
            return NotFound();
        }
        GitHubLogin = Own?.GitHubLogin;
        return Page();
    }

    public async Task<IActionResult> OnPostInvitationAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation) || Team is null || Own is not { IsLeader: true })
        {
            return NotFound();
        }
        await invitations.ResetAsync(Team, User.PersonId(), cancellation);
        TempData.Say(s["There is a new code. The old one no longer works."]);
        return To(HackLinks.Team(slug));
    }

    public async Task<IActionResult> OnPostLoginAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation) || Team is null || Own is null)
        {
            return NotFound();
        }
        if (Problem(out var login) is { } problem)
        {
            Mistake(nameof(GitHubLogin), words.Of(problem, Edition));
            return Again();
        }
        Own.GitHubLogin = login;
        audit.Add(User.PersonId(), "Member.LoginGiven", nameof(Team), Team.Id, new { personId = Own.PersonId });
        await db.SaveChangesAsync(cancellation);
        TempData.Say(s["Saved."]);
        return To(HackLinks.Team(slug));
    }

    public async Task<IActionResult> OnPostPartAsync(string slug, string? memberId, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation) || Team is null || Team.Members.Find(m => m.Id == memberId) is not { } leaving)
        {
            return NotFound();
        }
        var isOwn = leaving == Own;
        if (!isOwn && Own is not { IsLeader: true })
        {
            return NotFound();
        }
        if (!await parting.PartAsync(Edition, Team, leaving, User.PersonId(), cancellation))
        {
            GitHubLogin = Own?.GitHubLogin;
            Mistake("", s["The code is frozen: the team stays as it is."]);
            return Again();
        }
        TempData.Say(isOwn ? s["You have left the team."] : s["The member is no longer in the team."]);
        return To(HackLinks.Team(slug));
    }

    public async Task<IActionResult> OnPostRefreshAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation) || Team?.Current is not { } handIn)
        {
            return NotFound();
        }
        TempData.Say(await wishes.AskAsync(handIn, Reading, cancellation)
            ? s["The repository is being read. Open the page again in a minute."]
            : s["The repository was read just now. Wait two minutes, then ask again."]);
        return To(HackLinks.Team(slug));
    }

    private TeamProblem? Problem(out string? login)
    {
        if (!Teams.GitHubLogin.TryRead(GitHubLogin, out login))
        {
            return TeamProblem.LoginWrong;
        }
        var given = login;
        return Team!.Members.Exists(m => m != Own && Teams.GitHubLogin.Same(m.GitHubLogin, given)) ? TeamProblem.LoginTaken : null;
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellation)
    {
        if (!await FindEditionAsync(slug, cancellation))
        {
            return false;
        }
        Team = await register.OfPersonAsync(Edition.Id, User.PersonId(), cancellation);
        if (Team is null)
        {
            return true;
        }
        Own = Team.MemberOf(User.PersonId());
        Rules = await register.RulesAsync(Edition.Id, cancellation);
        People = await people.FindManyAsync(Team.Members.Select(m => m.PersonId), cancellation);
        WithoutConsent = await consents.MissingAsync(Team, cancellation);
        Demos = [.. (await demos.OfEditionAsync(Edition.Id, cancellation)).Where(d => d.EntryId == Team.Id)];
        HasResult = (await places.OfEditionAsync(Edition.Id, cancellation)).ContainsKey(Team.Id);
        if (Team.Current is { } handIn)
        {
            Reading = (await register.ReadingsAsync([handIn.Id], cancellation)).GetValueOrDefault(handIn.Id);
            Frozen = await db.Set<FrozenVersion>().FirstOrDefaultAsync(f => f.HandInId == handIn.Id, cancellation);
        }
        return true;
    }
}
