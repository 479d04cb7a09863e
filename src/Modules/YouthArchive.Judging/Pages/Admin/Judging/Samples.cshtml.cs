using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Judging.Conflicts;
using YouthArchive.Judging.Contracts;
using YouthArchive.Judging.Entries;
using YouthArchive.Judging.Panels;
using YouthArchive.Judging.Samples;
using YouthArchive.Judging.Scores;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Pages.Admin.Judging;

/// <param name="Judge">By code.</param>
internal sealed record SkippedLine(string Judge, string Entry, DateTime AtUtc, string? Reason);

/// <summary>What the organiser looks after while judges score: samples, entries left for later, names that raise a question.</summary>
[Requires(Permissions.ManageJudging)]
internal sealed class SamplesModel(
    DbContext db, IAllEditions editions, EntriesOfEdition entries, SampleEntries samples, SampleDesk desk, ConflictsOfInterest conflicts) : PageModel
{
    public Edition Edition { get; private set; } = null!;
    public IReadOnlyList<JudgedEntry> Entries { get; private set; } = [];
    public IReadOnlySet<string> Marked { get; private set; } = new HashSet<string>();
    public IReadOnlyList<SkippedLine> Skipped { get; private set; } = [];

    /// <summary>Judge's code, entry's code.</summary>
    public IReadOnlyList<(string Judge, string Entry, string Reason)> Warnings { get; private set; } = [];
    public bool WasScored { get; private set; }

    public async Task<IActionResult> OnGetAsync(string programme, string slug, CancellationToken cancellation) =>
        await LoadAsync(programme, slug, cancellation) ? Page() : NotFound();

    /// <param name="sample">Whether the entry shall be a sample.</param>
    public async Task<IActionResult> OnPostAsync(string programme, string slug, string? entry, bool sample, CancellationToken cancellation)
    {
        if (!await LoadAsync(programme, slug, cancellation) || Entries.All(e => e.EntryId != entry))
        {
            return NotFound();
        }
        if (await desk.MarkAsync(Edition, entry!, sample, User.PersonId(), cancellation) == SampleChange.Scored)
        {
            WasScored = true;
            ModelState.AddModelError(nameof(entry), "");
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
        return Redirect(PortalLink.To(JudgingLinks.Samples(Edition)));
    }

    private async Task<bool> LoadAsync(string programme, string slug, CancellationToken cancellation)
    {
        if (ProgrammeNames.FromUrl(programme) is not { } name || await editions.FindAsync(name, slug, cancellation) is not { } edition)
        {
            return false;
        }
        Edition = edition;
        Entries = await entries.AllAsync(edition, cancellation);
        Marked = await samples.OfEditionAsync(edition.Id, cancellation);
        var codes = Entries.ToDictionary(e => e.EntryId, e => e.Code, StringComparer.Ordinal);
        var numbers = await db.Set<PanelJudge>().Where(p => p.EditionId == edition.Id).ToDictionaryAsync(p => p.JudgeId, p => p.Number, cancellation);
        var left = await db.Set<Judgement>().AsNoTracking().Where(j => j.EditionId == edition.Id && j.PutOffUtc != null && j.FinishedUtc == null)
            .OrderBy(j => j.PutOffUtc).ToListAsync(cancellation);
        Skipped = [.. left.Where(j => codes.ContainsKey(j.EntryId) && numbers.ContainsKey(j.JudgeId))
            .Select(j => new SkippedLine(PanelJudge.CodeOf(numbers[j.JudgeId]), codes[j.EntryId], j.PutOffUtc!.Value, j.PutOffReason))];
        Warnings = [.. (await conflicts.WarningsAsync(edition, numbers.Keys, cancellation)).Where(w => codes.ContainsKey(w.EntryId))
            .Select(w => (PanelJudge.CodeOf(numbers[w.JudgeId]), codes[w.EntryId], w.Reason!))];
        return true;
    }
}
