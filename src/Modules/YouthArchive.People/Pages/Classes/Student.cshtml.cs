using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Accounts;
using YouthArchive.People.Cards;
using YouthArchive.People.Classes;
using YouthArchive.People.Contracts;
using YouthArchive.People.Recovery;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Setup;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Classes;

/// <summary>One student of a class: what the teacher may put right.</summary>
[Requires(ClassPermissions.ManageClasses)]
internal sealed class StudentModel(
    ClassRegister classes, ClassBoard boards, MemberChanges members, CardIssue cards, CardUnlock unlock, SiteAddress address,
    RecoveryBySchool recovery, TimeProvider clock, IStringLocalizer S) : ClassPage(classes)
{
    public const int NameLength = 100;

    public BoardLine Line { get; private set; } = null!;
    public IReadOnlyList<ProgrammeOffer> Offers { get; private set; } = [];

    /// <summary>Where a new card is no way in, the school can give a link.</summary>
    public bool MayGiveLink { get; private set; }
    private ClassMember _member = null!;

    [BindProperty]
    public string? Surname { get; set; }

    [BindProperty]
    public string? GivenName { get; set; }

    [BindProperty]
    public string? Patronymic { get; set; }

    [BindProperty]
    public string? BirthYear { get; set; }

    public async Task<IActionResult> OnGetAsync(string id, string personId, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, personId, cancellation))
        {
            return NotFound();
        }
        var parts = Line.Name.Split(' ', 2);
        (Surname, GivenName, Patronymic) = (parts[0], parts.ElementAtOrDefault(1), Line.Patronymic);
        BirthYear = Line.BirthYear?.ToString(CultureInfo.InvariantCulture);
        MayGiveLink = (await recovery.AmongAsync(Class.SchoolId, User.PersonId(), [personId], cancellation)).Count > 0;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string id, string personId, CancellationToken cancellation) => OnStudentAsync(id, personId, async () =>
    {
        var year = Validate();
        if (!ModelState.IsValid)
        {
            return Again();
        }
        var patronymic = string.IsNullOrWhiteSpace(Patronymic) ? null : Patronymic.Trim();
        await members.CorrectAsync(_member, new PersonName(Surname!.Trim(), GivenName!.Trim(), patronymic), year, User.PersonId(), cancellation);
        return Done(id, S["Saved."]);
    }, cancellation);

    public Task<IActionResult> OnPostUnlockAsync(string id, string personId, CancellationToken cancellation) => OnStudentAsync(id, personId, async () =>
    {
        await unlock.UnlockAsync(personId, User.PersonId(), cancellation);
        return Done(id, S["The card works again."]);
    }, cancellation);

    public Task<IActionResult> OnPostReissueAsync(string id, string personId, CancellationToken cancellation) => OnStudentAsync(id, personId, async () =>
    {
        await cards.IssueAsync(Class, [personId], User.PersonId(), cancellation);
        var sheet = await cards.SheetAsync(Class, [personId], await address.FindAsync(cancellation), cancellation);
        Response.Headers.CacheControl = "no-store";
        return File(sheet, "application/pdf", "card.pdf");
    }, cancellation);

    public Task<IActionResult> OnPostRemoveAsync(string id, string personId, CancellationToken cancellation) => OnStudentAsync(id, personId, async () =>
    {
        await members.RemoveAsync(_member, User.PersonId(), cancellation);
        return Done(id, S["The student is no longer in the class."]);
    }, cancellation);

    private async Task<IActionResult> OnStudentAsync(string id, string personId, Func<Task<IActionResult>> act, CancellationToken cancellation) =>
        await LoadAsync(id, personId, cancellation) && IsOpen ? await act() : NotFound();

    private IActionResult Done(string id, string notice)
    {
        TempData.Say(notice);
        return To(ClassLinks.Class(id));
    }

    private async Task<bool> LoadAsync(string id, string personId, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation) || await members.FindAsync(id, personId, cancellation) is not { State: MemberState.In } member)
        {
            return false;
        }
        _member = member;
        var board = await boards.OfAsync(Class, cancellation);
        (Line, Offers) = (board.Students.First(s => s.PersonId == personId), board.Offers);
        return true;
    }

    private int? Validate()
    {
        if (Surname?.Trim() is not { Length: > 0 and <= NameLength })
        {
            ModelState.AddModelError(nameof(Surname), S["The surname is missing."]);
        }
        if (GivenName?.Trim() is not { Length: > 0 and <= NameLength })
        {
            ModelState.AddModelError(nameof(GivenName), S["The given name is missing."]);
        }
        if (string.IsNullOrWhiteSpace(BirthYear))
        {
            return null;
        }
        if (!int.TryParse(BirthYear.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !AccountRules.IsBirthYear(year, clock.GetUtcNow().Year))
        {
            ModelState.AddModelError(nameof(BirthYear), S["Type the year of birth, for example 2010, or leave it empty."]);
        }
        return year;
    }
}
