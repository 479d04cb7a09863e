using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.Judging.Conflicts;
using YouthArchive.Judging.Publications;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Pages.Admin.Judging;

/// <summary>The organiser's desk: who has judged what, conflicts, the ranking as it would be published now.</summary>
[Requires(Permissions.ManageJudging)]
internal sealed class DeskModel(
    IAllEditions editions, JudgingDesk desk, PublishedRankings rankings, NamesOfRanking people, ConflictsOfInterest conflicts,
    IStringLocalizer s) : PageModel
{
    public JudgingView View { get; private set; } = null!;
    public IReadOnlyList<Publication> History { get; private set; } = [];
    public Publication? Current => History.FirstOrDefault(p => p.WithdrawnUtc is null);
    public bool ReasonIsMissing { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(string programme, string slug, CancellationToken cancellation) =>
        await LoadAsync(programme, slug, cancellation) ? Page() : NotFound();

    /// <summary>The ranking as it stands now, for the organiser alone.</summary>
    public async Task<IActionResult> OnGetCsvAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (!await LoadAsync(programme, slug, cancellation))
        {
            return NotFound();
        }
        var ranking = View.ToPublish();
        var names = await people.OfAsync(View.Edition, ranking, cancellation);
        return File(RankingCsv.Write(s, ranking, names), "text/csv; charset=utf-8", $"{View.Edition.Key.Replace('/', '-')}-provisional.csv");
    }

    public async Task<IActionResult> OnPostLiftAsync(string programme, string slug, int declaration, CancellationToken cancellation) =>
        await LoadAsync(programme, slug, cancellation) && await conflicts.LiftAsync(View.Edition, declaration, User.PersonId(), cancellation)
            ? Redirect(PortalLink.To($"{JudgingLinks.Desk(View.Edition)}?done=lifted"))
            : NotFound();

    public async Task<IActionResult> OnPostWithdrawAsync(string programme, string slug, string? reason, CancellationToken cancellation)
    {
        if (!await LoadAsync(programme, slug, cancellation))
        {
            return NotFound();
        }
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > Publication.ReasonLength)
        {
            ReasonIsMissing = true;
            ModelState.AddModelError(nameof(reason), "");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        await rankings.WithdrawAsync(View.Edition, User.PersonId(), reason.Trim(), cancellation);
        return Redirect(PortalLink.To($"{JudgingLinks.Desk(View.Edition)}?done=withdrawn"));
    }

    private async Task<bool> LoadAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (ProgrammeNames.FromUrl(programme) is not { } name
            || await editions.FindAsync(name, slug, cancellation) is not { } edition
            || await desk.OpenAsync(edition, cancellation) is not { } view)
        {
            return false;
        }
        View = view;
        History = await rankings.HistoryAsync(edition.Id, cancellation);
        return true;
    }
}
