using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Pages.Hack;

/// <summary>What the leader alone decides: track, mentors, who leads, becoming one team with another.</summary>
[Requires(Permissions.FormTeam)]
internal sealed class LeadModel(
    IEditions editions, TeamRegister register, Leading leading, Mentoring mentoring, Merging merging, IPeople people, TeamWords words,
    IStringLocalizer s, TimeProvider clock) : TeamRoomPage(editions, register, clock)
{
    private readonly TeamRegister _register = register;

    [BindProperty]
    public string? Track { get; set; }

    [BindProperty]
    public string? OtherTeam { get; set; }

    public MentorCode? MentorCode { get; private set; }
    public IReadOnlyList<TeamMentor> Mentors { get; private set; } = [];
    public IReadOnlyList<Merger> Mergers { get; private set; } = [];
    public IReadOnlyDictionary<string, Team> OtherTeams { get; private set; } = new Dictionary<string, Team>();
    public IReadOnlyDictionary<string, Person> People { get; private set; } = new Dictionary<string, Person>();

    public IEnumerable<SelectListItem> Tracks => Edition.Tracks.Select(t => new SelectListItem(t.Title.ToString(), t.Key));

    public string NameOf(string personId) => People.TryGetValue(personId, out var person) ? person.DisplayName : "–";

    public string TeamName(string teamId) => OtherTeams.TryGetValue(teamId, out var team) ? $"{team.Code} «{team.Name}»" : "–";

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (!await FindLedTeamAsync(slug, cancellation))
        {
            return NotFound();
        }
        Track = Team.TrackKey;
        await LoadAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostTrackAsync(string slug, CancellationToken cancellation) =>
        !await FindLedTeamAsync(slug, cancellation) ? NotFound()
        : await leading.ChooseTrackAsync(Edition, Team, Track, ActorId, cancellation) ? Done(s["Saved."])
        : await RefusedAsync(nameof(Track), IsFrozen ? s["The code is frozen: the track stays as it is."] : s["Choose a track."], cancellation);

    public async Task<IActionResult> OnPostHandOverAsync(string slug, string? memberId, CancellationToken cancellation)
    {
        if (!await FindLedTeamAsync(slug, cancellation) || Team.Members.Find(m => m.Id == memberId) is not { } to)
        {
            return NotFound();
        }
        await leading.HandOverAsync(Team, to, ActorId, cancellation);
        TempData.Say(s["Somebody else leads the team now."]);
        return To(HackLinks.Team(Edition.Slug));
    }

    public async Task<IActionResult> OnPostMentorCodeAsync(string slug, CancellationToken cancellation)
    {
        if (!await FindLedTeamAsync(slug, cancellation))
        {
            return NotFound();
        }
        await mentoring.NewCodeAsync(Team, ActorId, cancellation);
        return Done(s["There is a new code. The old one no longer works."]);
    }

    public async Task<IActionResult> OnPostMentorAsync(string slug, string? mentorId, CancellationToken cancellation)
    {
        if (!await FindLedTeamAsync(slug, cancellation)
            || (await mentoring.OfTeamAsync(Team.Id, cancellation)).FirstOrDefault(m => m.Id == mentorId) is not { } mentor)
        {
            return NotFound();
        }
        await mentoring.EndAsync(mentor, ActorId, cancellation);
        return Done(s["The mentor no longer sees the team."]);
    }

    public async Task<IActionResult> OnPostAskAsync(string slug, CancellationToken cancellation) =>
        !await FindLedTeamAsync(slug, cancellation) ? NotFound()
        : await merging.AskAsync(Edition, Team, OtherTeam, ActorId, cancellation) is { } problem
            ? await RefusedAsync(nameof(OtherTeam), words.Of(problem, Rules.LargestTeam), cancellation)
            : Done(s["The other team is asked. Its leader sees the question and answers."]);

    public async Task<IActionResult> OnPostAnswerAsync(string slug, int mergerId, string? answer, CancellationToken cancellation)
    {
        if (!await FindLedTeamAsync(slug, cancellation)
            || (await merging.OpenAsync(Team.Id, cancellation)).FirstOrDefault(m => m.Id == mergerId) is not { } merger)
        {
            return NotFound();
        }
        // Only the team that was asked agrees; either may end the question.
        var wasAsked = merger.IntoTeamId == Team.Id;
        if (answer == "agree" && wasAsked)
        {
            return await merging.AgreeAsync(Edition, merger, ActorId, cancellation) is { } problem
                ? await RefusedAsync("", words.Of(problem, Rules.LargestTeam), cancellation)
                : Done(s["You are one team now."]);
        }
        await merging.EndAsync(merger, wasAsked ? MergerAnswer.Refused : MergerAnswer.TakenBack, ActorId, cancellation);
        return Done(s["The question is answered."]);
    }

    private IActionResult Done(string notice)
    {
        TempData.Say(notice);
        return To(HackLinks.Lead(Edition.Slug));
    }

    private async Task<IActionResult> RefusedAsync(string field, string text, CancellationToken cancellation)
    {
        Mistake(field, text);
        // After a clash nothing that was loaded before is to be trusted.
        await FindTeamAsync(Edition.Slug, cancellation);
        await LoadAsync(cancellation);
        return Again();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Track ??= Team.TrackKey;
        MentorCode = await mentoring.CodeOfAsync(Team.Id, cancellation);
        Mentors = await mentoring.OfTeamAsync(Team.Id, cancellation);
        Mergers = await merging.OpenAsync(Team.Id, cancellation);
        OtherTeams = Mergers.Count == 0 ? OtherTeams : (await _register.OfEditionAsync(Edition.Id, cancellation)).ToDictionary(t => t.Id);
        People = await people.FindManyAsync(Team.Members.Select(m => m.PersonId).Concat(Mentors.Select(m => m.PersonId)), cancellation);
    }
}
