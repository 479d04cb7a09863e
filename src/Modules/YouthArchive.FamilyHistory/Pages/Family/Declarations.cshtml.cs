using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using YouthArchive.FamilyHistory.Attachments;
using YouthArchive.FamilyHistory.Declarations;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.FamilyHistory.Writing;
using YouthArchive.Platform.Uploads;

namespace YouthArchive.FamilyHistory.Pages.Family;

/// <summary>What the authors answer for.</summary>
[RequestSizeLimit(AttachmentRules.MostRequest), RequestFormLimits(MultipartBodyLengthLimit = AttachmentRules.MostRequest)]
internal sealed class DeclarationsModel(WorkPageServices services, DeclarationDesk desk, AttachmentDesk files, ICapabilities machine) : OwnWorkPage(services)
{
    public override string Part => WorkParts.Declarations;
    public Dictionary<DeclarationKind, DeclarationRow> Rows { get; private set; } = [];
    public int NoteWords => Folder.Notes.Sum(n => WordCount.OfPlain(n.Text));
    public string Accept => AttachmentRules.Release.Accept(machine.Possible);

    public IEnumerable<(DeclarationKind Kind, string Title, string Hint)> Kinds =>
    [
        (DeclarationKind.OwnWork, S["Own work"], S["I wrote this work myself. What others wrote stands in quotation marks with its source."]),
        (DeclarationKind.HelpReceived, S["Help received"], S["I have named everybody who helped and with what, or nobody helped."]),
        (DeclarationKind.UseOfAi, S["Use of artificial intelligence"], S["I have said what it was used for, or it was not used."]),
        (DeclarationKind.LivingPersons, S["Living persons"], S["All living persons I tell of are on the list below, or there are none."]),
    ];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        string id, Dictionary<DeclarationKind, DeclarationRow>? rows, string? version, string? go, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }
        var (before, kept) = (Seen, Values());
        Rows = Enum.GetValues<DeclarationKind>().ToDictionary(k => k, k => rows?.GetValueOrDefault(k) ?? new());
        if (version is { Length: > 0 } && version != before && BaseOf() != before)
        {
            return Ended(SaveOutcome.Changed, before, kept, "");
        }
        await desk.SaveAsync(id, Me, Rows, cancellation);
        return Ended(SaveOutcome.Saved, BaseOf(), kept, After(go));
    }

    public async Task<IActionResult> OnPostPersonAsync(string id, string? name, string? relation, bool notNeeded, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }
        return await desk.AddPersonAsync(id, name, relation, !notNeeded, cancellation) ? Here() : Refuse(S["Write the person's name. A list has at most {0} persons.", DeclarationDesk.MostPersons]);
    }

    public async Task<IActionResult> OnPostRemovePersonAsync(string id, string? person, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation) || Folder.LivingPersons.FirstOrDefault(p => p.Id == person) is not { } gone)
        {
            return NotFound();
        }
        await desk.RemovePersonAsync(id, gone.Id, cancellation);
        if (gone.AttachmentId is { } release)
        {
            await files.RemoveAsync(Folder, release, Me, cancellation);
        }
        return Here();
    }

    public async Task<IActionResult> OnPostReleaseAsync(string id, string? person, IFormFile? file, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation) || Folder.LivingPersons.All(p => p.Id != person))
        {
            return NotFound();
        }
        if (file is null)
        {
            return Refuse(S["Choose a file."]);
        }
        await using var content = file.OpenReadStream();
        var (added, refusal) = await files.AddAsync(Folder, AttachmentKind.Release, Me, content, file.FileName, cancellation);
        if (added is null)
        {
            return Refuse(S[refusal!.Reason, refusal.Arguments]);
        }
        await desk.GiveReleaseAsync(id, person!, added.Id, cancellation);
        return Here();
    }

    private async Task<bool> LoadAsync(string id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation))
        {
            return false;
        }
        Rows = Enum.GetValues<DeclarationKind>().ToDictionary(k => k, k => new DeclarationRow { IsMade = Folder.Declared(k)?.IsMade == true, Text = Folder.Declared(k)?.Text ?? "" });
        Seen = BaseOf();
        return true;
    }

    private Dictionary<string, string> Values() => Rows.OrderBy(r => r.Key)
        .SelectMany(r => new[] { KeyValuePair.Create($"rows[{r.Key}].IsMade", r.Value.IsMade ? "true" : ""), KeyValuePair.Create($"rows[{r.Key}].Text", r.Value.Text?.Trim() ?? "") })
        .ToDictionary();

    private string BaseOf() => PartBase.Of([.. Values().Values]);
}
