using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.SummerSchool.Lecturers;
using YouthArchive.SummerSchool.Pages.Days;
using YouthArchive.SummerSchool.Sessions;

namespace YouthArchive.SummerSchool.Pages.Admin.Days;

/// <summary>One session of the draft; «new» for the next.</summary>
[Requires(Permissions.Organise)]
internal sealed class SessionModel(ProgrammeShelf shelf, ProgrammeDesk desk, LecturerDesk lecturers, IStringLocalizer S) : DaysDeskPage(shelf)
{
    private const string New = "new";

    [BindProperty]
    public SessionForm Form { get; set; } = new();
    public bool IsNew { get; private set; }

    /// <summary>Those with an account, who see the session's tasks.</summary>
    public IReadOnlyList<Person> Appointed { get; private set; } = [];
    public string? UserName { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, string key, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, key, cancellation) || !IsNew && await desk.FindAsync(Edition.Id, key, cancellation) is null)
        {
            return NotFound();
        }
        Form = IsNew ? new() { Starts = DayOf(), Ends = DayOf() } : SessionForm.Of((await desk.FindAsync(Edition.Id, key, cancellation))!, Edition.Zone);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, string key, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, key, cancellation))
        {
            return NotFound();
        }
        Form.Key = IsNew ? Form.Key?.Trim() : key;
        foreach (var (field, problem) in Form.Problems(Edition))
        {
            ModelState.AddModelError($"Form.{field}", S[problem]);
        }
        if (!ModelState.IsValid)
        {
            Response.StatusCode = 400;
            return Page();
        }
        switch (await desk.SaveAsync(Edition, IsNew ? null : key, Form, User.PersonId(), cancellation))
        {
            case SessionSaved.Gone:
                return NotFound();
            case SessionSaved.KeyTaken:
                return Refuse(S["A key has lower-case Latin letters, digits and hyphens, and stands once."], "Form.Key");
            case SessionSaved.Changed:
                return Refuse(S["Somebody else has changed this session meanwhile. Open it anew; what you typed is still here."]);
            default:
                TempData.Say(S["The session is in the draft. Nobody else sees it until you publish."]);
                return To(DayLinks.ProgrammeDesk(Edition));
        }
    }

    public async Task<IActionResult> OnPostRemoveAsync(string slug, string key, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, key, cancellation) || !await desk.RemoveAsync(Edition, key, User.PersonId(), cancellation))
        {
            return NotFound();
        }
        TempData.Say(S["The session is out of the draft. It stays in the published version until you publish."]);
        return To(DayLinks.ProgrammeDesk(Edition));
    }

    public async Task<IActionResult> OnPostAppointAsync(string slug, string key, string? userName, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, key, cancellation) || await desk.FindAsync(Edition.Id, key, cancellation) is not { } session)
        {
            return NotFound();
        }
        ModelState.Clear();
        var outcome = await lecturers.AppointAsync(Edition, key, userName, User.PersonId(), cancellation);
        if (outcome == AppointOutcome.Appointed)
        {
            TempData.Say(S["The lecturer sees this session and its tasks now."]);
            return To(DayLinks.Session(Edition, key));
        }
        (Form, UserName) = (SessionForm.Of(session, Edition.Zone), userName);
        return Refuse(outcome switch
        {
            AppointOutcome.NotAdult => S["A lecturer is 18 or older."],
            AppointOutcome.TakesPart => S["Whoever takes part in this school cannot teach in it."],
            AppointOutcome.TooMany => S["A session has at most {0} lecturers.", ProgrammeSession.MostLecturers],
            _ => S["Nobody has this user name."],
        }, "userName");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string slug, string key, string? person, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, key, cancellation) || !await lecturers.WithdrawAsync(Edition, key, person, User.PersonId(), cancellation))
        {
            return NotFound();
        }
        TempData.Say(S["The lecturer no longer sees this session."]);
        return To(DayLinks.Session(Edition, key));
    }

    private async Task<bool> OpenAsync(string slug, string key, CancellationToken cancellation)
    {
        IsNew = key == New;
        if (!await LoadEditionAsync(slug, cancellation))
        {
            return false;
        }
        Appointed = IsNew ? [] : await lecturers.OfSessionAsync(Edition.Id, key, cancellation);
        return true;
    }

    private string? DayOf() => Edition.Stage(Attendance.SchoolGrounds.Stage) is { } stage
        ? Programmes.Contracts.EditionTime.In(Edition.Zone, stage.StartsUtc).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture) : null;
}
