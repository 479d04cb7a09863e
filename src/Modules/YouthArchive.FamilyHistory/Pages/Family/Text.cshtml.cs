using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using YouthArchive.Catalogue.Contracts;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.FamilyHistory.Writing;
using YouthArchive.Platform.Markdown;
using YouthArchive.Platform.Uploads;
using YouthArchive.Platform.Web;

namespace YouthArchive.FamilyHistory.Pages.Family;

/// <summary>The work itself: written here, or brought as a file.</summary>
[RequestSizeLimit(AttachmentRules.MostRequest), RequestFormLimits(MultipartBodyLengthLimit = AttachmentRules.MostRequest)]
internal sealed class TextModel(
    WorkPageServices services, WorkSaving saving, AttachmentDesk desk, ICapabilities machine, ICitations citations, IMarkdown markdown) : OwnWorkPage(services)
{
    public override string Part => WorkParts.Text;
    public string Body { get; private set; } = "";
    public int Words => WordCount.Of(Body);
    public int FileWords => WordCount.OfPlain(Folder.WorkFile?.Text);
    public string? Preview { get; private set; }

    private UploadForm Forms => AttachmentRules.FormsOf(Work.Form);

    /// <summary>Why this machine cannot take any file of the form; null when it can.</summary>
    public Refused? WhyNoFile => (Forms & machine.Possible) == UploadForm.None ? UploadForms.Each.Where(f => Forms.HasFlag(f)).Select(machine.WhyNot).FirstOrDefault(r => r is not null) : null;

    public string Accept => AttachmentRules.WorkFile(Work.Form, 1).Accept(machine.Possible);

    public async Task<IActionResult> OnGetAsync(string id, bool preview, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation))
        {
            return NotFound();
        }
        Keep(Work.Body);
        Preview = preview ? Html(Body) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, string? body, string? version, string? go, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation))
        {
            return NotFound();
        }
        Keep((body ?? "").ReplaceLineEndings("\n"));
        if (Body.Length > Work.BodyLength)
        {
            Seen = version ?? "";
            return Refuse(S["The text is longer than {0} characters.", Work.BodyLength]);
        }
        var saved = await saving.SaveAsync(Work, Me, Part, w => w.Body = Body, version, cancellation);
        var next = go == "show" ? FamilyLinks.Part(id, Part) + "?preview=true#preview" : After(go);
        return Ended(saved.Outcome, saved.Base, new Dictionary<string, string> { ["body"] = saved.Work.Body }, next, Words);
    }

    public async Task<IActionResult> OnPostFileAsync(string id, IFormFile? file, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation))
        {
            return NotFound();
        }
        Keep(Work.Body);
        if (file is null)
        {
            return Refuse(S["Choose a file."]);
        }
        await using var content = file.OpenReadStream();
        var (added, refusal) = await desk.AddAsync(Folder, AttachmentKind.WorkFile, Me, content, file.FileName, cancellation);
        if (added is null)
        {
            return Refuse(S[refusal!.Reason, refusal.Arguments]);
        }
        TempData.Say(S["The file is in your work."]);
        return Here();
    }

    public async Task<IActionResult> OnPostRemoveFileAsync(string id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation) || Folder.WorkFile is not { } file)
        {
            return NotFound();
        }
        await desk.RemoveAsync(Folder, file.Id, Me, cancellation);
        return Here();
    }

    private void Keep(string body) => (Body, Seen) = (body, PartBase.Of(Work, Part));

    private string Html(string body) => WorkHtml.Of(body, TextReferences.Of(Folder.Sources, Folder.Scans, Work.Language, citations,
        scan => scan.TilesKey is null ? null : PortalLink.To(FamilyLinks.File(Work.Id, scan.Id)) + "/tiles/thumb/1200.jpg"), markdown);
}
