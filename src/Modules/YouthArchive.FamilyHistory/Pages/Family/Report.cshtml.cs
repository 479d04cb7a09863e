using Microsoft.AspNetCore.Mvc;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.FamilyHistory.Writing;

namespace YouthArchive.FamilyHistory.Pages.Family;

/// <summary>The process report.</summary>
internal sealed class ReportModel(WorkPageServices services, WorkSaving saving) : OwnWorkPage(services)
{
    public override string Part => WorkParts.Report;
    public string Report { get; private set; } = "";
    public int Words => WordCount.Of(Report);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation))
        {
            return NotFound();
        }
        (Report, Seen) = (Work.Report, PartBase.Of(Work, Part));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, string? report, string? version, string? go, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation))
        {
            return NotFound();
        }
        Report = (report ?? "").ReplaceLineEndings("\n");
        if (Report.Length > Work.ReportLength)
        {
            Seen = version ?? "";
            return Refuse(S["The text is longer than {0} characters.", Work.ReportLength]);
        }
        var saved = await saving.SaveAsync(Work, Me, Part, w => w.Report = Report, version, cancellation);
        return Ended(saved.Outcome, saved.Base, new Dictionary<string, string> { ["report"] = saved.Work.Report }, After(go), Words);
    }
}
