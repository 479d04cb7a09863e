using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.ArchiveHack.Readings;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Pages.Hack;

/// <summary>A mentor's teams, and the place to enter a team's code. Shows nothing to whoever is a mentor of none.</summary>
[SignedIn]
internal sealed class MentorModel(
    IEditions editions, TeamRegister register, Mentoring mentoring, IPeople people, TeamWords words, HackWords hackWords, IStringLocalizer s, TimeProvider clock)
    : HackPage(editions, clock)
{
    [BindProperty]
    public string? Code { get; set; }

    public IReadOnlyList<Team> Teams { get; private set; } = [];
    public IReadOnlyDictionary<string, Person> People { get; private set; } = new Dictionary<string, Person>();
    public IReadOnlyDictionary<string, ReadingOutline> Readings { get; private set; } = new Dictionary<string, ReadingOutline>();

    public string NameOf(Member member) => People.TryGetValue(member.PersonId, out var person) ? person.DisplayName : s["a member"];

    public string RoleOf(Member member) => words.RoleOf(member);

    public string StateOf(Team team) => team.Current is not { } handIn ? s["No repository yet"]
        : Readings.GetValueOrDefault(handIn.Id) is { } reading ? hackWords.Of(reading, handIn, Edition) : s["The repository has not been read yet."];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) =>
        await LoadAsync(slug, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation))
        {
            return NotFound();
        }
        if (await mentoring.AcceptAsync(Edition, Code, User.PersonId(), User.IsInRole(PortalRoles.Student), cancellation) is { } problem)
        {
            Mistake(nameof(Code), words.Of(problem));
            return Again();
        }
        TempData.Say(s["You are a mentor of the team now."]);
        return To(HackLinks.Mentor(slug));
    }

    public async Task<IActionResult> OnPostEndAsync(string slug, string? teamId, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation) || Teams.FirstOrDefault(t => t.Id == teamId) is not { } team)
        {
            return NotFound();
        }
        var own = (await mentoring.OfTeamAsync(team.Id, cancellation)).First(m => m.PersonId == User.PersonId());
        await mentoring.EndAsync(own, User.PersonId(), cancellation);
        TempData.Say(s["You are no longer a mentor of the team."]);
        return To(HackLinks.Mentor(slug));
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellation)
    {
        if (!await FindEditionAsync(slug, cancellation))
        {
            return false;
        }
        Teams = await mentoring.TeamsOfAsync(Edition.Id, User.PersonId(), cancellation);
        People = await people.FindManyAsync(Teams.SelectMany(t => t.Members).Select(m => m.PersonId), cancellation);
        Readings = await register.ReadingsAsync(Teams.Select(t => t.Current?.Id).OfType<string>(), cancellation);
        return true;
    }
}
