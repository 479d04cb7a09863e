using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.SummerSchool.Learning;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Pages.Days;

/// <summary>A project's shared page, for its members alone.</summary>
[SignedIn, RequestSizeLimit(LearningFiles.MostRequest), RequestFormLimits(MultipartBodyLengthLimit = LearningFiles.MostRequest)]
internal sealed class ProjectModel(ProgrammeShelf shelf, LearningDesk desk, IStringLocalizer S) : OwnDaysPage(shelf)
{
    public const int MostDocuments = 100;

    public Project Project { get; private set; } = null!;
    public IReadOnlyList<Material> Documents { get; private set; } = [];
    public IReadOnlyList<string> Members { get; private set; } = [];
    public MaterialForm Given { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(string slug, string id, CancellationToken cancellation) => await OpenAsync(slug, id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, string id, MaterialForm form, IFormFile? file, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, id, cancellation))
        {
            return NotFound();
        }
        Given = form;
        if (Documents.Count >= MostDocuments)
        {
            return Refuse(S["A project has at most {0} documents.", MostDocuments]);
        }
        if (form.Problem(file is not null) is { } problem)
        {
            return Refuse(S[problem]);
        }
        await using var content = file?.OpenReadStream();
        if (await desk.AddMaterialAsync(Edition, id, form.Title!.Trim(), form.Note?.Trim() ?? "", form.LinkOrNull, content is null ? null : new(content, file!.FileName), User.PersonId(), cancellation) is { } refused)
        {
            return Refuse(S[refused.Reason, refused.Arguments]);
        }
        TempData.Say(S["The document is there for the whole group."]);
        return To(DayLinks.Project(Edition, id));
    }

    /// <summary>Whoever added a document may take it away; those of the others stay.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(string slug, string id, [FromForm(Name = "material")] string? document, CancellationToken cancellation)
    {
        var me = User.PersonId();
        if (!await OpenAsync(slug, id, cancellation) || !Documents.Any(d => d.Id == document && d.ById == me) || !await desk.RemoveMaterialAsync(Edition, document, me, cancellation))
        {
            return NotFound();
        }
        TempData.Say(S["The material is taken away."]);
        return To(DayLinks.Project(Edition, id));
    }

    private async Task<bool> OpenAsync(string slug, string id, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, cancellation) || (await desk.ProjectsAsync(Edition.Id, Seat.Id, cancellation)).FirstOrDefault(p => p.Id == id) is not { } project)
        {
            return false;
        }
        Project = project;
        Documents = await desk.MaterialsAsync(Edition.Id, id, cancellation);
        Members = [.. (await desk.MembersAsync(Edition.Id, cancellation))[id]];
        return true;
    }
}
