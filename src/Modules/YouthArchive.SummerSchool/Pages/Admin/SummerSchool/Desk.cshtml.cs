using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Applications;
using YouthArchive.SummerSchool.Pages.SummerSchool;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Terms;

namespace YouthArchive.SummerSchool.Pages.Admin.SummerSchool;

/// <param name="HasReference">Written, not only asked for.</param>
internal sealed record DeskLine(string Code, ApplicationState State, string Country, string Language, DateTime? HandedInUtc, bool HasReference);

/// <summary>A school's numbers and its terms.</summary>
[Requires(Permissions.Organise)]
internal sealed class DeskModel(DbContext db, TermsShelf shelf, TermsDesk desk, IStringLocalizer s) : SchoolPage(s)
{
    public const int MostRows = 60;

    public Edition Edition { get; private set; } = null!;
    public SchoolTerms Terms { get; private set; } = null!;
    public TermsForm Form { get; private set; } = new();
    public IReadOnlyList<DeskLine> Applications { get; private set; } = [];
    public IReadOnlyDictionary<SeatState, int> Seats { get; private set; } = new Dictionary<SeatState, int>();

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) => await LoadAsync(slug, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, TermsForm form, CancellationToken cancellation)
    {
        if (!await LoadAsync(slug, cancellation))
        {
            return NotFound();
        }
        Form = form;
        if ((ModelState.IsValid ? form.Problem() : "A number is outside of what is possible.") is { } problem)
        {
            return Refuse(S[problem]);
        }
        await desk.SaveAsync(Edition, form, User.PersonId(), cancellation);
        TempData.Say(S["The terms are saved."]);
        return To(SchoolLinks.Desk(Edition));
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken cancellation)
    {
        if (await shelf.FindForDeskAsync(slug, cancellation) is not var (edition, terms))
        {
            return false;
        }
        (Edition, Terms, Form) = (edition, terms, TermsForm.Of(terms));
        Applications = await db.Set<SchoolApplication>().AsNoTracking().Where(a => a.EditionId == edition.Id).OrderBy(a => a.Code)
            .Select(a => new DeskLine(a.Code, a.State, a.Country, a.Language, a.HandedInUtc, db.Set<Reference>().Any(r => r.ApplicationId == a.Id && r.WrittenUtc != null))).ToListAsync(cancellation);
        Seats = await db.Set<Seat>().Where(x => x.EditionId == edition.Id).GroupBy(x => x.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        return true;
    }
}
