using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.Programmes.Contracts;
using YouthArchive.SummerSchool.Seats;
using YouthArchive.SummerSchool.Terms;

namespace YouthArchive.SummerSchool.Applications;

/// <summary>An application with everything its pages ask for.</summary>
internal sealed record ApplicationFolder(
    Edition Edition, SchoolTerms Terms, SchoolApplication Application, Reference? Reference, bool HasCare, ConsentState Consent, Seat? Seat)
{
    public IReadOnlyList<Missing> Missing { get; } = ApplicationChecks.Of(Application, Terms, Reference, Consent);

    /// <summary>Texts can be changed until the application is handed in and while applications are taken.</summary>
    public bool CanChange(DateTime now) => Application.State == ApplicationState.Draft && Edition.EnrolmentIsOpen(now);

    /// <summary>Health and arrival change until the end.</summary>
    public bool CanChangeCare(DateTime now) => Application.State != ApplicationState.Withdrawn && now < SchoolTerms.StageOf(Edition)?.EndsUtc;
}

internal sealed class ApplicationFolders(DbContext db, TermsShelf shelf, IConsents consents, SeatList seats)
{
    /// <summary>The person's own; null without an application or a school.</summary>
    public async Task<ApplicationFolder?> OwnAsync(string slug, string personId, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(slug, cancellation) is not var (edition, terms)
            || await db.Set<SchoolApplication>().FirstOrDefaultAsync(a => a.EditionId == edition.Id && a.PersonId == personId, cancellation) is not { } application)
        {
            return null;
        }
        return new(
            edition, terms, application, await db.Set<Reference>().FirstOrDefaultAsync(r => r.ApplicationId == application.Id, cancellation),
            await db.Set<CareNote>().AnyAsync(n => n.ApplicationId == application.Id, cancellation),
            (await consents.OfAsync([personId], ConsentPurpose.TakingPart, cancellation))[personId], await seats.OfAsync(edition.Id, personId, cancellation));
    }
}
