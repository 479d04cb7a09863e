using Microsoft.AspNetCore.Mvc;
using YouthArchive.Olympiads.Results;
using YouthArchive.Platform.Security;

namespace YouthArchive.Olympiads.Pages.Admin.Olympiads.Results;

/// <summary>A paper's report: what the items tell, how exact the totals are, whether the languages are alike.</summary>
[Requires(Permissions.ManageOlympiads)]
internal sealed class AnalysisModel(ResultsDesk desk, PaperReports reports) : ResultDeskPage(desk)
{
    /// <summary>Null while nothing is marked.</summary>
    public ReportOfPaper? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, string paper, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, paper, cancellation))
        {
            return NotFound();
        }
        Found = await reports.OfAsync(Paper, cancellation);
        return Page();
    }
}
