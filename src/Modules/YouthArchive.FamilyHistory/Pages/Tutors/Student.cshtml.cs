using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.Catalogue.Contracts;
using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.FamilyHistory.Sources;
using YouthArchive.FamilyHistory.Tutors;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.FamilyHistory.Writing;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Markdown;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.FamilyHistory.Pages.Tutors;

/// <summary>One student's work, to be read and commented. Others' works do not exist here.</summary>
[Requires(Permissions.Tutor)]
internal sealed class StudentModel(WorkFolders folders, TutorDesk desk, IPeople people, ICitations citations, IMarkdown markdown, IStringLocalizer S) : PageModel
{
    private IReadOnlyDictionary<string, Person> _names = new Dictionary<string, Person>();

    public WorkFolder Folder { get; private set; } = null!;
    public IReadOnlyList<PartLine> Parts { get; private set; } = [];
    public string Html { get; private set; } = "";
    public (string? Part, string? Text) Given { get; private set; }
    public string? Wrong { get; private set; }

    public string NameOf(string personId) => _names.TryGetValue(personId, out var person) ? person.DisplayName : S["Somebody"];

    public string Cited(Source source) => SourceCitation.Write(source, Folder.Work.Language, citations);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id, string? part, string? text, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
        {
            return NotFound();
        }
        if (await desk.SayAsync(Folder, User.PersonId(), part, text, cancellation))
        {
            return Redirect(PortalLink.To(FamilyLinks.TutorOf(id)));
        }
        (Given, Wrong) = ((part, text), S["Write a comment of at most {0} characters.", TutorNote.TextLength]);
        ModelState.Clear();
        ModelState.AddModelError("", "");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<bool> LoadAsync(string id, CancellationToken cancellation)
    {
        if (await folders.OfTutorAsync(id, User.PersonId(), cancellation) is not { } folder)
        {
            return false;
        }
        (Folder, Parts) = (folder, PartStates.Of(folder, HandInChecks.Of(folder)));
        _names = await people.FindManyAsync(folder.Authors.Select(a => a.PersonId), cancellation);
        Html = WorkHtml.Of(folder.Work.Body, TextReferences.Of(folder.Sources, folder.Scans, folder.Work.Language, citations,
            scan => scan.TilesKey is null ? null : PortalLink.To(FamilyLinks.File(folder.Work.Id, scan.Id)) + "/tiles/thumb/1200.jpg"), markdown);
        return true;
    }
}
