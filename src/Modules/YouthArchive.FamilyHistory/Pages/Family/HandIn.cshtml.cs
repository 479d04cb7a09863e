using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.Platform.Uploads;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Pages.Family;

/// <summary>What is missing, and the button. A work that is a file can be brought with the same click.</summary>
[RequestSizeLimit(AttachmentRules.MostRequest), RequestFormLimits(MultipartBodyLengthLimit = AttachmentRules.MostRequest)]
internal sealed class HandInModel(WorkPageServices services, HandingIn handing, AttachmentDesk desk, ICapabilities machine, TimeProvider clock) : OwnWorkPage(services)
{
    public override string Part => WorkParts.HandIn;
    public HandInTime Time { get; private set; }
    public WorkMeasures? Measures { get; private set; }
    public bool TakesFile => Work.Form != WorkForm.Paper || Folder.WorkFile is not null || Gaps.Any(g => g.Code == "words" && Work.Body.Length == 0);
    public string Accept => AttachmentRules.WorkFile(Work.Form, 1).Accept(machine.Possible);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id, IFormFile? file, CancellationToken cancellation)
    {
        // The request's own moment, before its body was read: a slow line or a busy server makes nobody late.
        var arrived = Arrival.Of(HttpContext, clock);
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }
        if (Folder.Deadline.At(arrived) is HandInTime.NotOpen or HandInTime.Over)
        {
            return Refuse(TooLate());
        }
        if (file is not null)
        {
            await using var content = file.OpenReadStream();
            var (added, refusal) = await desk.AddAsync(Folder, AttachmentKind.WorkFile, Me, content, file.FileName, cancellation);
            if (added is null)
            {
                return Refuse(S[refusal!.Reason, refusal.Arguments]);
            }
        }
        var result = await handing.HandInAsync(id, Me, arrived, cancellation);
        if (result.Receipt is { } receipt)
        {
            TempData.Say(S["Your work is handed in. This is your receipt."]);
            return To(FamilyLinks.Receipt(id, receipt.Number));
        }
        await LoadAsync(id, cancellation);
        return Refuse(result.Gaps.Count > 0 ? S["Not handed in: {0}", WorkWords.Of(S, result.Gaps[0])] : TooLate());
    }

    private string TooLate() => Folder.Deadline.At(NowUtc) == HandInTime.NotOpen
        ? S["Works can be handed in from {0}.", EditionTime.Exact(Edition.Zone, Folder.Deadline.OpensUtc)]
        : S["The time for handing in ended on {0}. The organisers can allow more time for a good reason.", EditionTime.Exact(Edition.Zone, Folder.Deadline.LastUtc)];

    private async Task<bool> LoadAsync(string id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation))
        {
            return false;
        }
        Time = Folder.Deadline.At(NowUtc);
        Measures = WorkMeasures.Of(Folder);
        return true;
    }
}
