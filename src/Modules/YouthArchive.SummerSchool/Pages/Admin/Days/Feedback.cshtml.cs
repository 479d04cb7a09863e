using Microsoft.AspNetCore.Mvc;
using YouthArchive.Platform.Security;
using YouthArchive.SummerSchool.Feedback;
using YouthArchive.SummerSchool.Pages.Days;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Pages.Admin.Days;

/// <summary>What people think of the school, when there are enough of them.</summary>
[Requires(Permissions.Organise)]
internal sealed class FeedbackModel(ProgrammeShelf shelf, FeedbackDesk desk) : DaysDeskPage(shelf)
{
    public FeedbackSummary? Summary { get; private set; }
    public int Answers { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadEditionAsync(slug, cancellation))
        {
            return NotFound();
        }
        Answers = await desk.CountAsync(Edition.Id, cancellation);
        Summary = await desk.SummaryAsync(Edition.Id, cancellation);
        return Page();
    }
}
