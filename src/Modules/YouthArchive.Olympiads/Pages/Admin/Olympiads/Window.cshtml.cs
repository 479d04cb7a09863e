using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Olympiads.Sittings.Live;
using YouthArchive.Olympiads.Sittings.Proctoring;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Olympiads.Pages.Admin.Olympiads;

/// <summary>The window's settings, allowances, questions, and what came late.</summary>
[Requires(Permissions.ManageOlympiads)]
internal sealed class WindowModel(
    DbContext db, IAllEditions editions, WindowDesk desk, Granting granting, Asking asking, LateAnswers late, IClassLists lists, IStringLocalizer S)
    : EditionPage(editions)
{
    public SittingWindow Window { get; private set; } = null!;
    public Paper Paper { get; private set; } = null!;
    public IReadOnlyList<ClassList> Classes { get; private set; } = [];
    public IReadOnlyList<Question> Questions { get; private set; } = [];
    public IReadOnlyList<LateLine> Late { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Codes { get; private set; } = new Dictionary<string, string>();
    public IReadOnlyList<GrantedLine> Granted { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, int id, CancellationToken cancellation) => await LoadAsync(slug, id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        string slug, int id, FourTexts title, string? opens, string? closes, int shift, bool needsAdmission, LateRule lateRule, int grace, string? reason, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, id, cancellation))
        {
            return NotFound();
        }
        var (from, to) = (Read(opens), Read(closes));
        if (WindowDesk.Problem(from, to, shift * 60, grace) is { } problem)
        {
            return Refuse(S[problem]);
        }
        if (title.IsEmpty || !Enum.IsDefined(lateRule) || reason?.Length > Granting.ReasonLength)
        {
            return Refuse(S["A title is needed."]);
        }
        (Window.Title, Window.OpensUtc, Window.ClosesUtc, Window.ShiftSeconds) = (title.Read(), from!.Value, to!.Value, shift * 60);
        (Window.NeedsAdmission, Window.LateRule, Window.GraceSeconds) = (needsAdmission, lateRule, grace);
        await desk.ChangeAsync(Window, reason, User.PersonId(), cancellation);
        return Said(S["The window is saved. Those who sit see it within five seconds."]);
    }

    /// <param name="who">A sitting's code, or a class's id.</param>
    public async Task<IActionResult> OnPostGrantAsync(string slug, int id, string? who, AllowanceKind kind, int amount, string? reason, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, id, cancellation))
        {
            return NotFound();
        }
        // Minutes on the page, seconds in the table; a percentage is one everywhere.
        var stored = kind is AllowanceKind.Extra or AllowanceKind.Delay ? amount * 60 : amount;
        if (!Enum.IsDefined(kind) || string.IsNullOrWhiteSpace(reason) || reason.Length > Granting.ReasonLength)
        {
            return Refuse(S["Write a reason: it stands beside the change for good."]);
        }
        if (Granting.Problem(kind, stored) is { } problem)
        {
            return Refuse(S[problem]);
        }
        var people = await WhoAsync(who?.Trim() ?? "", cancellation);
        var granted = people.Count == 0 ? 0 : await granting.GrantAsync(id, people, kind, stored, reason.Trim(), User.PersonId(), null, cancellation);
        return granted == 0 ? Refuse(S["Nobody here gets it by that. Choose a class, or give the number of a sitting."]) : Said(S.Plural(granted, "{0} pupil has got it.", "{0} pupils have got it."));
    }

    public async Task<IActionResult> OnPostTellAsync(string slug, int id, int? question, FourTexts text, bool toAll, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, id, cancellation))
        {
            return NotFound();
        }
        var asked = question is null ? null : await db.Set<Question>().FirstOrDefaultAsync(q => q.Id == question && q.WindowId == id, cancellation);
        if (question is not null && asked is null)
        {
            return NotFound();
        }
        if (text.IsEmpty || new[] { text.Kk, text.Ru, text.En, text.Mn }.Any(t => t?.Length > Announcement.TextLength))
        {
            return Refuse(S["Write the text in at least one language."]);
        }
        await asking.TellAsync(id, asked, text.Read(), toAll, User.PersonId(), cancellation);
        return Said(S["It is told. Those who sit see it within five seconds."]);
    }

    private RedirectResult Said(string text)
    {
        TempData.Say(text);
        return To(OlympiadLinks.Window(Edition, Window.Id));
    }

    private async Task<IReadOnlyCollection<string>> WhoAsync(string who, CancellationToken cancellation)
    {
        if (Classes.FirstOrDefault(c => c.Id == who) is { } chosen)
        {
            return chosen.StudentIds;
        }
        var code = who.ToUpperInvariant();
        return await db.Set<Sitting>().Where(s => s.WindowId == Window.Id && s.Code == code).Select(s => s.PersonId).ToListAsync(cancellation);
    }

    private async Task<bool> LoadAsync(string slug, int id, CancellationToken cancellation)
    {
        if (!await FindAsync(slug, cancellation) || await desk.FindAsync(id, cancellation) is not { } window || window.EditionId != Edition.Id
            || await desk.PaperAsync(window, cancellation) is not { } paper)
        {
            return false;
        }
        (Window, Paper) = (window, paper);
        Classes = await lists.OfStudentsAsync(await late.PeopleAsync(id, cancellation), cancellation);
        Questions = await db.Set<Question>().AsNoTracking().Where(q => q.WindowId == id).OrderBy(q => q.AnsweredUtc != null).ThenByDescending(q => q.Id).Take(200).ToListAsync(cancellation);
        Codes = await db.Set<Sitting>().Where(s => s.WindowId == id).ToDictionaryAsync(s => s.Id, s => s.Code, cancellation);
        Late = await late.OfWindowAsync(id, cancellation);
        Granted = await late.GrantedAsync(id, cancellation);
        return true;
    }
}
