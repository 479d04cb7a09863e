using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.SummerSchool.Learning;
using YouthArchive.SummerSchool.Lecturers;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Pages.Days;

/// <summary>A lecturer's own sessions, their tasks and the materials. For everybody else there is no such page; of those who come only codes are shown.</summary>
[SignedIn]
internal sealed class TeachingModel(ProgrammeShelf shelf, LecturerDesk lecturers, LearningDesk desk, SeatList seats, IStringLocalizer S) : DaysPage(shelf)
{
    private IReadOnlySet<string> _own = new HashSet<string>();

    /// <summary>As published, in the order of time.</summary>
    public IReadOnlyList<PublishedSession> Sessions { get; private set; } = [];

    /// <summary>How many come to a session, by its key.</summary>
    public IReadOnlyDictionary<string, int> People { get; private set; } = new Dictionary<string, int>();
    public IReadOnlyList<Material> Materials { get; private set; } = [];
    public IReadOnlyList<SchoolTask> Tasks { get; private set; } = [];
    public ILookup<string, (TaskHandIn HandIn, string Code)> HandIns { get; private set; } = null!;
    public (string? Task, string? Code, string? Text) Answer { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) => await OpenAsync(slug, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAnswerAsync(string slug, string? task, string? code, string? feedback, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, cancellation) || Tasks.All(t => t.Id != task))
        {
            return NotFound();
        }
        Answer = (task, code, feedback);
        if (string.IsNullOrWhiteSpace(feedback) || feedback.Trim().Length > TaskHandIn.FeedbackLength)
        {
            return Refuse(S["Feedback needs words, at most {0} letters.", TaskHandIn.FeedbackLength]);
        }
        if (!await desk.AnswerAsync(Edition, _own, task, code, feedback.Trim(), User.PersonId(), cancellation))
        {
            return NotFound();
        }
        TempData.Say(S["The feedback is there for {0}.", code!]);
        return To(DayLinks.Teaching(Edition));
    }

    private async Task<bool> OpenAsync(string slug, CancellationToken cancellation)
    {
        if (!await LoadEditionAsync(slug, cancellation) || await lecturers.OwnAsync(Edition.Id, User.PersonId(), cancellation) is not { Count: > 0 } own)
        {
            return false;
        }
        _own = own;
        Sessions = [.. Timetable.InOrder((await Shelf.SessionsAsync(Edition.Id, cancellation)).Where(s => own.Contains(s.Key)))];
        var all = (await seats.ConfirmedAsync(Edition.Id, cancellation)).Count;
        var workshops = (await Shelf.WorkshopsAsync(Edition.Id, cancellation)).SelectMany(g => g).GroupBy(k => k, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        People = Sessions.ToDictionary(s => s.Key, s => s.IsWorkshop ? workshops.GetValueOrDefault(s.Key) : all, StringComparer.Ordinal);
        Materials = await desk.MaterialsAsync(Edition.Id, null, cancellation);
        Tasks = [.. (await desk.TasksAsync(Edition.Id, cancellation)).Where(t => t.SessionKey is { } key && own.Contains(key))];
        var mine = Tasks.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        HandIns = (await desk.HandInsAsync(Edition.Id, cancellation)).Where(h => mine.Contains(h.HandIn.TaskId)).ToLookup(h => h.HandIn.TaskId, StringComparer.Ordinal);
        Response.Headers.CacheControl = "no-cache, no-store";
        return true;
    }
}
