using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Audit;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Enrolments;

/// <summary>A teacher enrols many at once: one commit, one statement and one audit event for each student.</summary>
internal sealed class ClassEnrolment(DbContext db, IPeople people, AuditTrail audit, TimeProvider clock)
{
    public Task<IReadOnlyDictionary<string, EnrolmentResult>> EnrolAsync(
        Edition edition, IReadOnlyCollection<string> personIds, string actorId, CancellationToken cancellation) =>
        EnrolAsync(edition, personIds, actorId, clock.GetUtcNow().UtcDateTime, cancellation);

    /// <param name="now">When they enrolled: a recipe tells of days that are past.</param>
    public async Task<IReadOnlyDictionary<string, EnrolmentResult>> EnrolAsync(
        Edition edition, IReadOnlyCollection<string> personIds, string actorId, DateTime now, CancellationToken cancellation)
    {
        var born = await people.LikelyBirthYearsAsync(personIds, cancellation);
        // A recipe's step runs in a transaction already.
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        if (!await EnrolmentDesk.PublishedAsync(db, edition, cancellation))
        {
            return personIds.Where(born.ContainsKey).ToDictionary(id => id, _ => EnrolmentResult.NotOpen, StringComparer.Ordinal);
        }
        var there = (await db.Set<Enrolment>().Where(e => e.EditionId == edition.Id && personIds.Contains(e.PersonId))
            .Select(e => e.PersonId).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        var results = new Dictionary<string, EnrolmentResult>(StringComparer.Ordinal);
        foreach (var id in personIds.Where(born.ContainsKey))
        {
            var result = there.Contains(id) ? EnrolmentResult.AlreadyEnrolled : EnrolmentRules.Check(edition, born[id], now, alone: false);
            results[id] = result == EnrolmentResult.Enrolled ? await WriteAsync(edition, id, actorId, now, cancellation) : result;
        }
        await db.SaveChangesAsync(cancellation);
        await (own?.CommitAsync(cancellation) ?? Task.CompletedTask);
        return results;
    }

    // The student may click at the same moment: whoever comes second finds the row of the first.
    private async Task<EnrolmentResult> WriteAsync(Edition edition, string personId, string actorId, DateTime now, CancellationToken cancellation)
    {
        var added = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Programmes_Enrolments" ("EditionId", "PersonId", "AtUtc") VALUES ({edition.Id}, {personId}, {now})
            ON CONFLICT ("EditionId", "PersonId") DO NOTHING
            """, cancellation);
        if (added == 0)
        {
            return EnrolmentResult.AlreadyEnrolled;
        }
        audit.Add(actorId, "Enrolment.Created", "Edition", edition.Key, new { personId });
        return EnrolmentResult.Enrolled;
    }
}
