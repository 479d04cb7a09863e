using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Uploads;

namespace YouthArchive.FamilyHistory.Pages.Family;

/// <summary>Pictures of the documents.</summary>
[RequestSizeLimit(MostRequest), RequestFormLimits(MultipartBodyLengthLimit = MostRequest)]
internal sealed class ScansModel(WorkPageServices services, AttachmentDesk desk, ICapabilities machine) : OwnWorkPage(services)
{
    // Several photographs of a telephone at once.
    private const long MostRequest = 5 * AttachmentRules.MostRequest;

    public override string Part => WorkParts.Scans;
    public IReadOnlyList<string> Refusals { get; private set; } = [];
    public string Accept => AttachmentRules.Scan.Accept(machine.Possible);
    public Refused? WhyNot => machine.WhyNot(UploadForm.Picture);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation) => await OpenAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostFileAsync(string id, List<IFormFile>? files, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation))
        {
            return NotFound();
        }
        var refusals = new List<string>();
        string? last = null;
        foreach (var file in files ?? [])
        {
            if (Folder.Scans.Count() >= AttachmentRules.MostScans)
            {
                refusals.Add(S["A work has at most {0} scans.", AttachmentRules.MostScans]);
                break;
            }
            await using var content = file.OpenReadStream();
            var (added, refusal) = await desk.AddAsync(Folder, AttachmentKind.Scan, Me, content, file.FileName, cancellation);
            last = added?.Id ?? last;
            if (refusal is not null)
            {
                refusals.Add($"{FileNames.Shown(file.FileName)}: {S[refusal.Reason, refusal.Arguments]}");
            }
            // Each new one stands behind the last.
            await OpenAsync(id, cancellation);
        }
        if (refusals.Count > 0 || files is not { Count: > 0 })
        {
            Refusals = refusals;
            return Refuse(files is { Count: > 0 } ? S["Not every file could be taken."] : S["Choose a file."]);
        }
        return files.Count == 1 ? To(FamilyLinks.Item(id, Part, last!)) : Here();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string id, string? item, CancellationToken cancellation) =>
        await OpenAsync(id, cancellation) && Folder.Scans.Any(s => s.Id == item) && await desk.RemoveAsync(Folder, item!, Me, cancellation) ? Here() : NotFound();
}
