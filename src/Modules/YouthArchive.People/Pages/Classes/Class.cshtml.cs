using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using YouthArchive.People.Cards;
using YouthArchive.People.Classes;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Setup;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Pages.Classes;

/// <summary>A class at one glance: students by programmes, consents, cards, the code, the queue.</summary>
[Requires(ClassPermissions.ManageClasses)]
internal sealed class ClassModel(
    ClassRegister classes, ClassBoard boards, IProgrammeBoard programmes, CardIssue cards, MemberChanges members, Messages messages,
    SiteAddress address, TimeProvider clock, IStringLocalizer S) : ClassPage(classes)
{
    private readonly ClassRegister _classes = classes;

    public BoardView Board { get; private set; } = null!;

    /// <summary>Null, <c>help</c> or <c>consent</c>: whom to show.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    /// <summary>Ticked students; none ticked means the whole class.</summary>
    [BindProperty]
    public List<string> Sel { get; set; } = [];

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Null for whoever may not print certificates.</summary>
    public string? Certificates => programmes.CertificatesOf(Class.Id, User);

    /// <summary>Stands on the printed page.</summary>
    public DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    public IReadOnlyList<EnrolmentRefusal> Refused { get; private set; } = [];

    public IEnumerable<BoardLine> Shown => Show switch
    {
        "help" => Board.Students.Where(s => s.NeedsHelp),
        "consent" => Board.Students.Where(s => s.NeedsConsent),
        _ => Board.Students,
    };

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostEnrolAsync(string id, string? edition, CancellationToken cancellation) => OnClassAsync(id, async () =>
    {
        if (Board.Offers.FirstOrDefault(o => o.Key == edition && o.IsOpen) is not { } offer)
        {
            return NotFound();
        }
        var done = await programmes.EnrolAsync(offer.Key, Chosen(), User.PersonId(), cancellation);
        if (done.Refused.Count == 0)
        {
            TempData.Say(done.Enrolled == 0 ? S["All of them were enrolled already."]
                : S.Plural(done.Enrolled, "{0} student is enrolled in {1}.", "{0} students are enrolled in {1}.", offer.Title));
            return To(ClassLinks.Class(id));
        }
        Refused = [.. done.Refused.Select(r => new EnrolmentRefusal(Board.Students.First(s => s.PersonId == r.PersonId).Name, r.Reason))];
        Board = await boards.OfAsync(Class, cancellation);
        return Page();
    }, cancellation);

    /// <summary>Cards for all who have none, and on one sheet all that can be printed.</summary>
    public Task<IActionResult> OnPostCardsAsync(string id, CancellationToken cancellation) => OnClassAsync(id, async () =>
    {
        var chosen = Chosen();
        var without = Board.Students.Where(s => s.Card is null && chosen.Contains(s.PersonId)).Select(s => s.PersonId).ToList();
        if (without.Count > 0)
        {
            await cards.IssueAsync(Class, without, User.PersonId(), cancellation);
        }
        return await SheetAsync(chosen, cancellation);
    }, cancellation);

    /// <summary>New secrets for the ticked, or for all; the old cards are dead at once.</summary>
    public Task<IActionResult> OnPostReissueAsync(string id, CancellationToken cancellation) => OnClassAsync(id, async () =>
    {
        var chosen = Chosen();
        await cards.IssueAsync(Class, chosen, User.PersonId(), cancellation);
        return await SheetAsync(chosen, cancellation);
    }, cancellation);

    public Task<IActionResult> OnPostCodeAsync(string id, CancellationToken cancellation) => OnClassAsync(id, async () =>
    {
        await _classes.ResetCodeAsync(Class, User.PersonId(), cancellation);
        TempData.Say(S["The class has a new code. The old one is dead."]);
        return To(ClassLinks.Class(id));
    }, cancellation);

    public Task<IActionResult> OnPostAdmitAsync(string id, string? person, CancellationToken cancellation) => OnClassAsync(id, async () =>
    {
        if (Board.Waiting.All(w => w.PersonId != person) || await members.FindAsync(id, person!, cancellation) is not { } member)
        {
            return NotFound();
        }
        await members.AdmitAsync(member, User.PersonId(), cancellation);
        TempData.Say(S["The student is in the class now."]);
        return To(ClassLinks.Class(id));
    }, cancellation);

    public Task<IActionResult> OnPostTurnAwayAsync(string id, string? person, CancellationToken cancellation) => OnClassAsync(id, async () =>
    {
        if (Board.Waiting.All(w => w.PersonId != person) || await members.FindAsync(id, person!, cancellation) is not { } member)
        {
            return NotFound();
        }
        await members.RemoveAsync(member, User.PersonId(), cancellation);
        TempData.Say(S["The request was turned away."]);
        return To(ClassLinks.Class(id));
    }, cancellation);

    public Task<IActionResult> OnPostMessageAsync(string id, CancellationToken cancellation) => OnClassAsync(id, async () =>
    {
        if (Text?.Trim() is not { Length: > 0 and <= ClassMessage.TextLength })
        {
            ModelState.AddModelError(nameof(Text), S["Write a message of up to {0} characters.", ClassMessage.TextLength]);
            return Again();
        }
        await messages.SendAsync(Class, Text, User.PersonId(), cancellation);
        TempData.Say(S["The message stands on each student's own page."]);
        return To(ClassLinks.Class(id));
    }, cancellation);

    public Task<IActionResult> OnPostEndAsync(string id, CancellationToken cancellation) => OnClassAsync(id, async () =>
    {
        await _classes.EndAsync(Class, User.PersonId(), cancellation);
        TempData.Say(S["The class is over. Its cards and its code work no more."]);
        return To(ClassLinks.All);
    }, cancellation);

    private async Task<IActionResult> OnClassAsync(string id, Func<Task<IActionResult>> act, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation) ? IsOpen ? await act() : To(ClassLinks.Class(id)) : NotFound();

    private async Task<bool> LoadAsync(string id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return false;
        }
        Board = await boards.OfAsync(Class, cancellation);
        return true;
    }

    // Whatever a form names, only students of this class are meant.
    private List<string> Chosen()
    {
        var all = Board.Students.Select(s => s.PersonId).ToList();
        return Sel.Count == 0 ? all : [.. all.Intersect(Sel, StringComparer.Ordinal)];
    }

    private async Task<IActionResult> SheetAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var sheet = await cards.SheetAsync(Class, ids, await address.FindAsync(cancellation), cancellation);
        Response.Headers.CacheControl = "no-store";
        return File(sheet, "application/pdf", "cards.pdf");
    }
}

/// <param name="Reason">In the language of the page.</param>
internal sealed record EnrolmentRefusal(string Name, string Reason);
