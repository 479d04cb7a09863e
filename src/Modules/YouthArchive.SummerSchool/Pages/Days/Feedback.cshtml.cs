using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Persistence;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.SummerSchool.Attendance;
using YouthArchive.SummerSchool.Feedback;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Pages.Days;

internal sealed class FeedbackForm
{
    /// <summary>Five marks from 1 to 5, in the order of the questions; null where none was chosen.</summary>
    public List<int?> Marks { get; set; } = [];
    public string? Liked { get; set; }
    public string? Missed { get; set; }
    public string? Advice { get; set; }
}

/// <summary>What somebody thinks of the school, once, without a name.</summary>
[SignedIn]
internal sealed class FeedbackModel(ProgrammeShelf shelf, FeedbackDesk desk, TimeProvider clock, IStringLocalizer S) : OwnDaysPage(shelf)
{
    public FeedbackForm Form { get; private set; } = new();
    public bool IsGiven { get; private set; }

    /// <summary>From the first day of the school on.</summary>
    public bool IsOpen => Edition.Stage(SchoolGrounds.Stage) is not { } school || school.StartsUtc <= clock.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) => await ShowAsync(slug, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, FeedbackForm form, CancellationToken cancellation)
    {
        if (!await ShowAsync(slug, cancellation))
        {
            return NotFound();
        }
        Form = form;
        if (!IsOpen || IsGiven)
        {
            return Refuse(IsGiven ? S["You have answered already. Thank you."] : S["The form opens with the first day of the school."]);
        }
        string?[] texts = [form.Liked, form.Missed, form.Advice];
        if (form.Marks.Count != FeedbackAnswer.Most || form.Marks.Exists(m => m is not (>= 1 and <= FeedbackAnswer.Most)))
        {
            return Refuse(S["Give each of the five questions a mark."]);
        }
        if (texts.Any(t => t?.Length > FeedbackAnswer.TextLength))
        {
            return Refuse(S["Each text has at most {0} letters.", FeedbackAnswer.TextLength]);
        }
        var marks = form.Marks.ConvertAll(m => m!.Value);
        await desk.GiveAsync(Seat, new()
        {
            Id = PortalId.New(),
            EditionId = Edition.Id,
            Content = marks[0],
            Lecturers = marks[1],
            Workshops = marks[2],
            Organisation = marks[3],
            Again = marks[4],
            Liked = form.Liked?.Trim() ?? "",
            Missed = form.Missed?.Trim() ?? "",
            Advice = form.Advice?.Trim() ?? "",
        }, cancellation);
        TempData.Say(S["Thank you. Your answer is kept without your name."]);
        return To(DayLinks.Mine(Edition));
    }

    private async Task<bool> ShowAsync(string slug, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, cancellation))
        {
            return false;
        }
        IsGiven = await desk.IsGivenAsync(Seat, cancellation);
        return true;
    }
}
