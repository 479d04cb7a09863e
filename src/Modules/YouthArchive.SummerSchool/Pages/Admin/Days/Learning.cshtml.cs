using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.SummerSchool.Learning;
using YouthArchive.SummerSchool.Pages.Days;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Pages.Admin.Days;

internal sealed class TaskForm
{
    public FourFields Title { get; set; } = new();
    public FourFields Note { get; set; } = new();
    public string? Due { get; set; }

    /// <summary>Key of the session it belongs to; empty for none.</summary>
    public string? Session { get; set; }
}

internal sealed class ProjectForm
{
    public string? Name { get; set; }
    public string? About { get; set; }

    /// <summary>Codes, apart by blanks or commas.</summary>
    public string? Codes { get; set; }
}

/// <summary>Materials, tasks, hand-ins and projects, for those who teach.</summary>
[Requires(Permissions.Organise), RequestSizeLimit(LearningFiles.MostRequest), RequestFormLimits(MultipartBodyLengthLimit = LearningFiles.MostRequest)]
internal sealed class LearningModel(ProgrammeShelf shelf, LearningDesk desk, ProgrammeDesk programme, IStringLocalizer S) : DaysDeskPage(shelf)
{
    public IReadOnlyList<Material> Materials { get; private set; } = [];
    public IReadOnlyList<SchoolTask> Tasks { get; private set; } = [];
    public ILookup<string, (TaskHandIn HandIn, string Code)> HandIns { get; private set; } = null!;
    public IReadOnlyList<(Project Project, IReadOnlyList<string> Members, IReadOnlyList<Material> Documents)> Projects { get; private set; } = [];
    public IReadOnlyList<ProgrammeSession> Sessions { get; private set; } = [];
    public MaterialForm Material { get; private set; } = new();
    public TaskForm Task { get; private set; } = new();
    public ProjectForm Project { get; private set; } = new();
    public (string? Task, string? Code, string? Text) Answer { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) => await OpenAsync(slug, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostMaterialAsync(string slug, MaterialForm form, IFormFile? file, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, cancellation))
        {
            return NotFound();
        }
        Material = form;
        if (form.Problem(file is not null) is { } problem)
        {
            return Refuse(S[problem]);
        }
        await using var content = file?.OpenReadStream();
        return await desk.AddMaterialAsync(Edition, null, form.Title!.Trim(), form.Note?.Trim() ?? "", form.LinkOrNull, content is null ? null : new(content, file!.FileName), User.PersonId(), cancellation) is { } refused
            ? Refuse(S[refused.Reason, refused.Arguments])
            : Back(S["The material is there for everybody who comes."]);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string slug, [FromForm(Name = "material")] string? id, CancellationToken cancellation) =>
        await LoadEditionAsync(slug, cancellation) && await desk.RemoveMaterialAsync(Edition, id, User.PersonId(), cancellation) ? Back(S["The material is taken away."]) : NotFound();

    public async Task<IActionResult> OnPostTaskAsync(string slug, TaskForm form, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, cancellation))
        {
            return NotFound();
        }
        Task = form;
        if (form.Title.IsEmpty || form.Title.Longest > SessionForm.TitleLength || form.Note.Longest > SessionForm.NoteLength || Moment(form.Due) is not { } due)
        {
            return Refuse(S["A task needs a title of at most 200 letters and a deadline."]);
        }
        var session = string.IsNullOrEmpty(form.Session) ? null : form.Session;
        if (session is not null && Sessions.All(s => s.Key != session))
        {
            return Refuse(S["There is no such session any more."]);
        }
        await desk.AddTaskAsync(Edition, form.Title.Read(), form.Note.Read(), session, due, User.PersonId(), cancellation);
        return Back(S["The task is set."]);
    }

    public async Task<IActionResult> OnPostProjectAsync(string slug, ProjectForm form, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, cancellation))
        {
            return NotFound();
        }
        Project = form;
        var codes = (form.Codes ?? "").Split([' ', ',', ';', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(c => c.ToUpperInvariant()).Distinct(StringComparer.Ordinal).ToList();
        if (string.IsNullOrWhiteSpace(form.Name) || form.Name.Trim().Length > Learning.Material.TitleLength || (form.About?.Trim().Length ?? 0) > Learning.Material.NoteLength || codes.Count is 0 or > Learning.Project.MostMembers)
        {
            return Refuse(S["A project needs a title and the codes of 1 to {0} members.", Learning.Project.MostMembers]);
        }
        return await desk.AddProjectAsync(Edition, form.Name.Trim(), form.About?.Trim() ?? "", codes, User.PersonId(), cancellation) is { Count: > 0 } unknown
            ? Refuse(S["Nobody who comes has these codes: {0}.", string.Join(", ", unknown)])
            : Back(S["The project is open for its members."]);
    }

    public async Task<IActionResult> OnPostAnswerAsync(string slug, string? task, string? code, string? feedback, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, cancellation))
        {
            return NotFound();
        }
        Answer = (task, code, feedback);
        if (string.IsNullOrWhiteSpace(feedback) || feedback.Trim().Length > TaskHandIn.FeedbackLength)
        {
            return Refuse(S["Feedback needs words, at most {0} letters.", TaskHandIn.FeedbackLength]);
        }
        return await desk.AnswerAsync(Edition, null, task, code, feedback.Trim(), User.PersonId(), cancellation) ? Back(S["The feedback is there for {0}.", code!]) : NotFound();
    }

    private RedirectResult Back(string said)
    {
        TempData.Say(said);
        return To(DayLinks.LearningDesk(Edition));
    }

    private DateTime? Moment(string? text) =>
        DateTime.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
        && TimeZoneInfo.TryFindSystemTimeZoneById(Edition.Zone, out var zone) && !zone.IsInvalidTime(local) ? TimeZoneInfo.ConvertTimeToUtc(local, zone) : null;

    private async Task<bool> OpenAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadEditionAsync(slug, cancellation))
        {
            return false;
        }
        Materials = await desk.MaterialsAsync(Edition.Id, null, cancellation);
        Sessions = await programme.DraftAsync(Edition.Id, cancellation);
        Tasks = await desk.TasksAsync(Edition.Id, cancellation);
        HandIns = (await desk.HandInsAsync(Edition.Id, cancellation)).ToLookup(h => h.HandIn.TaskId, StringComparer.Ordinal);
        var members = await desk.MembersAsync(Edition.Id, cancellation);
        var documents = (await desk.DocumentsAsync(Edition.Id, cancellation)).ToLookup(m => m.ProjectId!, StringComparer.Ordinal);
        Projects = [.. (await desk.ProjectsAsync(Edition.Id, null, cancellation)).Select(p => (p, (IReadOnlyList<string>)[.. members[p.Id]], (IReadOnlyList<Material>)[.. documents[p.Id]]))];
        return true;
    }
}
