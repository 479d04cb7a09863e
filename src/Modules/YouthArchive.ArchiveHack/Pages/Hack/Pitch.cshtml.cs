using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.ArchiveHack.Pitches;
using YouthArchive.ArchiveHack.Teams;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.ArchiveHack.Pages.Hack;

/// <summary>The pitch room: every member writes, until the freeze.</summary>
[Requires(Permissions.FormTeam)]
[RequestSizeLimit(PitchDesk.FileBytes + 256 * 1024)]
internal sealed class PitchModel(
    IEditions editions, TeamRegister register, PitchDesk desk, Platform.Files.IFileStore files, IStringLocalizer s, TimeProvider clock)
    : TeamRoomPage(editions, register, clock)
{
    public Pitch? Pitch { get; private set; }

    /// <summary>Another member's text that was saved meanwhile.</summary>
    public string? Theirs { get; private set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Demo { get; set; }

    [BindProperty]
    public string? Video { get; set; }

    [BindProperty]
    public string? Slides { get; set; }

    [BindProperty]
    public int BasedOn { get; set; }

    [BindProperty]
    public bool DropsFile { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (!await FindTeamAsync(slug, cancellation))
        {
            return NotFound();
        }
        Pitch = await desk.FindAsync(Team.Id, cancellation);
        (Text, Demo, Video, Slides, BasedOn) = (Pitch?.Text, Pitch?.Demo, Pitch?.Video, Pitch?.Slides, PitchDesk.StampOf(Pitch));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellation)
    {
        if (!await FindTeamAsync(slug, cancellation))
        {
            return NotFound();
        }
        if (IsFrozen)
        {
            Mistake("", s["The code is frozen: the pitch stays as it is."]);
            Pitch = await desk.FindAsync(Team.Id, cancellation);
            return Again();
        }
        await using var file = Upload?.OpenReadStream();
        var problems = await desk.SaveAsync(Team, new(Text, Demo, Video, Slides, BasedOn, DropsFile), file, ActorId, cancellation);
        if (problems.Count == 0)
        {
            TempData.Say(s["Saved."]);
            return To(HackLinks.Pitch(slug));
        }
        await SayAsync(problems, cancellation);
        return Again();
    }

    /// <summary>The team's own slides.</summary>
    public async Task<IActionResult> OnGetSlidesAsync(string slug, CancellationToken cancellation) =>
        await FindTeamAsync(slug, cancellation) && (await desk.FindAsync(Team.Id, cancellation))?.SlidesFile is { } key
        && await files.OpenAsync(key, cancellation) is { } content ? SlidesFiles.Answer(this, content) : NotFound();

    // Nothing typed is lost: it stays in the form, and the version it is now based on is the one that has been seen.
    private async Task SayAsync(IReadOnlyList<PitchProblem> problems, CancellationToken cancellation)
    {
        Pitch = await desk.FindAsync(Team.Id, cancellation);
        foreach (var problem in problems)
        {
            var (field, text) = Words(problem);
            Mistake(field, text);
        }
        if (problems.Contains(PitchProblem.ChangedByAnother))
        {
            Theirs = Pitch?.Text;
        }
        BasedOn = PitchDesk.StampOf(Pitch);
        ModelState.SetModelValue(nameof(BasedOn), BasedOn, null);
    }

    private (string Field, string Text) Words(PitchProblem problem) => problem switch
    {
        PitchProblem.TextTooLong => (nameof(Text), s["The text is too long: {0} characters at most.", Pitches.Pitch.TextLength]),
        PitchProblem.DemoWrong => (nameof(Demo), s["This is not an https address that others can open."]),
        PitchProblem.VideoWrong => (nameof(Video), s["This is not an https address that others can open."]),
        PitchProblem.SlidesWrong => (nameof(Slides), s["This is not an https address that others can open."]),
        PitchProblem.NotPdf => (nameof(Upload), s["This is not a PDF. Save your slides as PDF and choose them again."]),
        PitchProblem.FileTooLarge => (nameof(Upload), s["The file is larger than 10 MB."]),
        _ => ("", s["Somebody of your team has saved meanwhile. Their text stands below; yours is still in the form. Saving again replaces theirs."]),
    };
}
