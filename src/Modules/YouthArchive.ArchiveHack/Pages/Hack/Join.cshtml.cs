using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Pages.Hack;

[Requires(Permissions.FormTeam)]
internal sealed class JoinModel(
    IEditions editions, TeamRegister register, Joining joining, HackWords words, IStringLocalizer s, TimeProvider clock) : HackPage(editions, clock)
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? GitHubLogin { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (!await FindEditionAsync(slug, cancellation))
        {
            return NotFound();
        }
        return await register.OfPersonAsync(Edition.Id, User.PersonId(), cancellation) is null ? Page() : To(HackLinks.Team(slug));
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellation)
    {
        if (!await FindEditionAsync(slug, cancellation))
        {
            return NotFound();
        }
        if (await joining.JoinAsync(Edition, Code, GitHubLogin, User.PersonId(), cancellation) is { } problem)
        {
            Mistake(FieldOf(problem), words.Of(problem, Edition, (await register.RulesAsync(Edition.Id, cancellation)).Sizes));
            return Again();
        }
        TempData.Say(s["You are in the team now."]);
        return To(HackLinks.Team(slug));
    }

    private static string FieldOf(TeamProblem problem) => problem switch
    {
        TeamProblem.CodeWrong or TeamProblem.CodeOver or TeamProblem.TeamFull or TeamProblem.TooManyWrongCodes => nameof(Code),
        TeamProblem.LoginWrong or TeamProblem.LoginTaken => nameof(GitHubLogin),
        _ => "",
    };
}
