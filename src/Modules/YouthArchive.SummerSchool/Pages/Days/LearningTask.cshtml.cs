using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.SummerSchool.Learning;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Pages.Days;

/// <summary>One task: what is asked, what was handed in, what was said to it.</summary>
[SignedIn, RequestSizeLimit(LearningFiles.MostRequest), RequestFormLimits(MultipartBodyLengthLimit = LearningFiles.MostRequest)]
internal sealed class LearningTaskModel(ProgrammeShelf shelf, LearningDesk desk, TimeProvider clock, IStringLocalizer S) : OwnDaysPage(shelf)
{
    public SchoolTask Asked { get; private set; } = null!;
    public TaskHandIn? HandIn { get; private set; }
    public string Text { get; private set; } = "";
    public bool IsOpen => clock.GetUtcNow().UtcDateTime < Asked.DueUtc && HandIn?.FeedbackUtc is null;

    public async Task<IActionResult> OnGetAsync(string slug, string id, CancellationToken cancellation) => await OpenAsync(slug, id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, string id, string? text, IFormFile? file, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, id, cancellation))
        {
            return NotFound();
        }
        Text = text ?? "";
        if (!IsOpen)
        {
            return Refuse(S["This task is closed."]);
        }
        if (Text.Length > TaskHandIn.TextLength)
        {
            return Refuse(S["The text has at most {0} letters.", TaskHandIn.TextLength], "text");
        }
        if (string.IsNullOrWhiteSpace(Text) && file is null && HandIn?.CleanKey is null)
        {
            return Refuse(S["Write something or choose a file."], "text");
        }
        await using var content = file?.OpenReadStream();
        if (await desk.HandInAsync(Asked, Seat, Text.Trim(), content is null ? null : new(content, file!.FileName), cancellation) is { } refused)
        {
            return Refuse(S[refused.Reason, refused.Arguments], "file");
        }
        TempData.Say(S["Handed in. You can change it until {0}.", Programmes.Contracts.EditionTime.Exact(Edition.Zone, Asked.DueUtc)]);
        return To(DayLinks.LearningTask(Edition, id));
    }

    private async Task<bool> OpenAsync(string slug, string id, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, cancellation) || await desk.TaskAsync(Edition.Id, id, cancellation) is not { } task)
        {
            return false;
        }
        Asked = task;
        HandIn = await desk.HandInAsync(task.Id, Seat.Id, cancellation);
        Text = HandIn?.Text ?? "";
        return true;
    }
}
