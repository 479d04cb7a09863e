using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Pages.Hack;

[Requires(Permissions.FormTeam)]
internal sealed class NewTeamModel(
    IEditions editions, TeamRegister register, TeamFormation formation, HackWords words, IStringLocalizer s, TimeProvider clock) : HackPage(editions, clock)
{
    public TeamSizes Sizes { get; private set; } = TeamSizes.Usual;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Summary { get; set; }

    [BindProperty]
    public string? Track { get; set; }

    [BindProperty]
    public string? GitHubLogin { get; set; }

    public IEnumerable<SelectListItem> Tracks => Edition.Tracks.Select(t => new SelectListItem(t.Title.ToString(), t.Key)).Prepend(new("", ""));

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (!await FindEditionAsync(slug, cancellation))
        {
            return NotFound();
        }
        Sizes = (await register.RulesAsync(Edition.Id, cancellation)).Sizes;
        return await register.OfPersonAsync(Edition.Id, User.PersonId(), cancellation) is null ? Page() : To(HackLinks.Team(slug));
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellation)
    {
        if (!await FindEditionAsync(slug, cancellation))
        {
            return NotFound();
        }
        Sizes = (await register.RulesAsync(Edition.Id, cancellation)).Sizes;
        var draft = new TeamDraft(Name, Summary, Track, GitHubLogin, PortalCultures.Current);
        var problems = await formation.FormAsync(Edition, draft, User.PersonId(), cancellation);
        foreach (var problem in problems)
        {
            Mistake(FieldOf(problem), words.Of(problem, Edition));
        }
        if (problems.Count > 0)
        {
            return Again();
        }
        TempData.Say(s["The team stands. Send its code to the others."]);
        return To(HackLinks.Team(slug));
    }

    private static string FieldOf(TeamProblem problem) => problem switch
    {
        TeamProblem.NameMissing or TeamProblem.NameTooLong or TeamProblem.NameTaken => nameof(Name),
        TeamProblem.SummaryTooLong => nameof(Summary),
        TeamProblem.TrackMissing => nameof(Track),
        TeamProblem.LoginWrong => nameof(GitHubLogin),
        _ => "",
    };
}
