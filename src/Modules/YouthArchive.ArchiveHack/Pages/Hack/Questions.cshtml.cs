using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.ArchiveHack.Answers;
using YouthArchive.ArchiveHack.Evidence;
using YouthArchive.ArchiveHack.Panels;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Judging.Contracts;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Pages.Hack;

/// <summary>The questions judges see beside the team's work, and the team's answers. Whoever is in no team of the edition finds nothing.</summary>
[Requires(Permissions.FormTeam)]
internal sealed class QuestionsModel(
    IEditions editions, TeamRegister register, EvidencePanels panels, Answering answering, IStringLocalizer s, TimeProvider clock) : HackPage(editions, clock)
{
    public Team Team { get; private set; } = null!;
    public EvidencePanel? Panel { get; private set; }
    public IReadOnlyList<Finding> Questions { get; private set; } = [];

    /// <summary>What was typed for which question when it could not be taken.</summary>
    public (FindingKind Kind, string Text)? Typed { get; private set; }
    public bool IsOpen => Answering.IsOpen(Edition, NowUtc);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) =>
        await LoadAsync(slug, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, FindingKind kind, string? text, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation) || !ModelState.IsValid || !Questions.Any(q => q.Kind == kind))
        {
            return NotFound();
        }
        if (!IsOpen)
        {
            Mistake("", s["Judging is over: answers stay as they are."]);
            return Again();
        }
        if (!await answering.SaveAsync(Team.Current!, kind, text, User.PersonId(), cancellation))
        {
            Typed = (kind, text ?? "");
            Mistake("text-" + kind, s["Write between 1 and {0} characters.", Answer.TextLength]);
            return Again();
        }
        TempData.Say(s["Your answer is kept. The judges see it beside the question."]);
        return To(HackLinks.Questions(slug));
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellation)
    {
        if (!await FindEditionAsync(slug, cancellation) || await register.OfPersonAsync(Edition.Id, User.PersonId(), cancellation) is not { } team)
        {
            return false;
        }
        Team = team;
        if (TeamRules.IsFrozen(Edition, NowUtc) && await panels.PanelAsync(team.Id, EvidenceSight.Open, cancellation) is { } panel)
        {
            (Panel, Questions) = (panel, [.. panel.Questions]);
        }
        return true;
    }
}
