using Microsoft.AspNetCore.Mvc;
using YouthArchive.Judging.Publications;
using YouthArchive.Judging.Voids;
using YouthArchive.Platform.Security;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Pages.Admin.Judging;

/// <summary>Shows what taking scores out, or putting them back, would change; then does it, or not.</summary>
[Requires(Permissions.ManageJudging)]
internal sealed class VoidModel(IAllEditions editions, JudgingDesk desk, Voiding voiding) : DeskPage(editions, desk)
{
    public const int ReasonLength = 1000;

    public VoidedScores Scores { get; private set; } = null!;
    public bool IsVoided { get; private set; }
    public IReadOnlyList<PlaceChange> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string programme, string slug, string? judge, string? entry, CancellationToken cancellation) =>
        await ShowAsync(programme, slug, judge, entry, cancellation) ? Page() : NotFound();

    /// <param name="restores">What the form was for: a form that comes twice does not undo itself.</param>
    public async Task<IActionResult> OnPostAsync(
        string programme, string slug, string? judge, string? entry, bool restores, string? reason, CancellationToken cancellation)
    {
        if (!await ShowAsync(programme, slug, judge, entry, cancellation))
        {
            return NotFound();
        }
        if (!IsReason(reason, ReasonLength))
        {
            return Refuse("Write the reason.");
        }
        if (restores == IsVoided)
        {
            await voiding.ApplyAsync(View, Scores, User.PersonId(), reason!.Trim(), cancellation);
        }
        return To(JudgingLinks.Standing(View.Edition));
    }

    private async Task<bool> ShowAsync(string programme, string slug, string? judge, string? entry, CancellationToken cancellation)
    {
        if (!await LoadAsync(programme, slug, cancellation) || Voiding.Find(View, judge, entry) is not { } scores)
        {
            return false;
        }
        (Scores, IsVoided) = (scores, Voiding.IsVoided(View, scores));
        Changes = Voiding.Changes(View.Results, Voiding.Preview(View, scores));
        return true;
    }
}
