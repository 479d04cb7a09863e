using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Editions;

namespace YouthArchive.Programmes.Enrolments;

internal sealed class EnrolmentDesk(DbContext db, IEditions editions, IPeople people, AuditTrail audit, TimeProvider clock) : IEnrolments
{
    public Task<bool> IsEnrolledAsync(int editionId, string personId, CancellationToken cancellation = default) =>
        db.Set<Enrolment>().AnyAsync(e => e.EditionId == editionId && e.PersonId == personId, cancellation);

    public async Task<IReadOnlyList<string>> OfEditionAsync(int editionId, CancellationToken cancellation = default) =>
        await db.Set<Enrolment>().Where(e => e.EditionId == editionId).OrderBy(e => e.PersonId).Select(e => e.PersonId).ToListAsync(cancellation);

    public async Task<EnrolmentResult> EnrolAsync(int editionId, string personId, CancellationToken cancellation = default)
    {
        if (await IsEnrolledAsync(editionId, personId, cancellation))
        {
            return EnrolmentResult.AlreadyEnrolled;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        if (await editions.FindAsync(editionId, cancellation) is not { } edition
            || await people.FindAsync(personId, cancellation) is null)
        {
            return EnrolmentResult.NotOpen;
        }
        var born = await people.LikelyBirthYearsAsync([personId], cancellation);
        var result = EnrolmentRules.Check(edition, born.GetValueOrDefault(personId), now);
        return result == EnrolmentResult.Enrolled ? await WriteAsync(edition, personId, now, cancellation) : result;
    }

    /// <summary>
    /// Takes the edition's row for the rest of the transaction: one that is being made a draft again at this moment is either seen here, or
    /// sees who is enrolled.
    /// </summary>
    internal static async Task<bool> PublishedAsync(DbContext db, Edition edition, CancellationToken cancellation) =>
        await db.Set<EditionEntity>().Where(e => e.Id == edition.Id && !e.IsDraft).ExecuteUpdateAsync(s => s.SetProperty(e => e.IsDraft, false), cancellation) > 0;

    private async Task<EnrolmentResult> WriteAsync(Edition edition, string personId, DateTime now, CancellationToken cancellation)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        if (!await PublishedAsync(db, edition, cancellation))
        {
            return EnrolmentResult.NotOpen;
        }
        // Two clicks at once: the second finds the row of the first, and only the first is written down in the audit trail.
        var added = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Programmes_Enrolments" ("EditionId", "PersonId", "AtUtc") VALUES ({edition.Id}, {personId}, {now})
            ON CONFLICT ("EditionId", "PersonId") DO NOTHING
            """, cancellation);
        if (added == 0)
        {
            return EnrolmentResult.AlreadyEnrolled;
        }
        audit.Add(personId, "Enrolment.Created", "Edition", edition.Key);
        await db.SaveChangesAsync(cancellation);
        await (own?.CommitAsync(cancellation) ?? Task.CompletedTask);
        return EnrolmentResult.Enrolled;
    }
}
