using Microsoft.AspNetCore.Mvc;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.FamilyHistory.Writing;
using YouthArchive.Platform.Web;

namespace YouthArchive.FamilyHistory.Pages.Family;

/// <summary>What was written when, what changed, and the way back.</summary>
internal sealed class VersionsModel(WorkPageServices services, Revisions revisions, WorkSaving saving) : OwnWorkPage(services)
{
    public override string Part => WorkParts.Versions;
    public IReadOnlyList<WorkRevision> All { get; private set; } = [];
    public WorkRevision? Shown { get; private set; }

    /// <summary>From the version shown to what stands now; only texts that differ.</summary>
    public IReadOnlyList<(string Title, IReadOnlyList<DiffPart> Parts)> Diffs { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, int? number, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation))
        {
            return NotFound();
        }
        All = await revisions.OfAsync(id, cancellation);
        if (number is null)
        {
            return Page();
        }
        if (All.FirstOrDefault(r => r.Number == number) is not { } shown)
        {
            return NotFound();
        }
        Shown = shown;
        (string Title, string Then, string Now)[] texts =
        [
            (S["Title"], shown.Title, Work.Title), (S["Summary"], shown.Summary, Work.Summary),
            (WorkWords.Part(S, WorkParts.Text), shown.Body, Work.Body), (WorkWords.Part(S, WorkParts.Report), shown.Report, Work.Report),
        ];
        Diffs = [.. texts.Where(t => t.Then != t.Now).Select(t => (t.Title, WordDiff.Of(t.Then, t.Now)))];
        return Page();
    }

    /// <summary>Brings all four texts back, each as a save of its own part; what stood there stays among the versions.</summary>
    public async Task<IActionResult> OnPostRestoreAsync(string id, int number, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation) || await revisions.FindAsync(id, number, cancellation) is not { } back)
        {
            return NotFound();
        }
        var outcome = await saving.RestoreAsync(Work, Me, back, cancellation);
        TempData.Say(outcome == SaveOutcome.Saved ? S["The version is back. What stood there is still among the versions."] : S["This work was withdrawn. Nothing in it can be changed."]);
        return Here();
    }
}
