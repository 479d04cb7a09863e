using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.People.Contracts;
using YouthArchive.People.Safety;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Admin;

/// <summary>One report, for those it is not about; for all others there is no such page.</summary>
[Requires(SafetyPermissions.AnswerSafetyReports)]
internal sealed class SafetyReportModel(SafetyQueue queue, IPeople people, AccountWords words, IStringLocalizer S) : PageModel
{
    private IReadOnlyDictionary<string, Person> _known = new Dictionary<string, Person>();

    public SafetyReport Report { get; private set; } = null!;

    [BindProperty]
    public string? Answer { get; set; }

    public string? NameOf(string? id) => id is null ? null : _known.GetValueOrDefault(id)?.DisplayName;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await queue.FindAsync($"{RouteData.Values["id"]}", User.PersonId(), HttpContext.RequestAborted) is not { } report)
        {
            context.Result = NotFound();
            return;
        }
        Report = report;
        _known = await people.FindManyAsync(new[] { report.ReporterId, report.TakenById, report.AnsweredById }.OfType<string>(), HttpContext.RequestAborted);
        Response.Headers.CacheControl = "no-cache, no-store";
        await next();
    }

    public Task OnGetAsync(CancellationToken cancellation) => queue.ReadAsync(Report, User.PersonId(), cancellation);

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancellation) =>
        Report.TakenById is null ? Show(await queue.TakeAsync(Report, User.PersonId(), cancellation)) : Show(Refusal.ChangedMeanwhile);

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken cancellation)
    {
        if (Answer?.ReplaceLineEndings("\n").Trim() is not { Length: > 0 and <= SafetyReport.TextLength } answer)
        {
            ModelState.AddModelError(nameof(Answer), S["An answer has 1 to 4000 characters."]);
            return Page();
        }
        return Show(await queue.AnswerAsync(Report, User.PersonId(), answer, cancellation));
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellation) =>
        Show(await queue.CloseAsync(Report, User.PersonId(), cancellation));

    private IActionResult Show(Refusal refusal)
    {
        if (refusal == Refusal.None)
        {
            TempData.Say(S["Saved."]);
            return LocalRedirect(PortalLink.To(SafetyLinks.Report(Report.Id)));
        }
        ModelState.AddModelError("", words.Of(refusal));
        return Page();
    }
}
