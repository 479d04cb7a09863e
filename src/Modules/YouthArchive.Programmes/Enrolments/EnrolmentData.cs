using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Enrolments;

/// <summary>A person's enrolments, for their own download.</summary>
internal sealed class EnrolmentData(DbContext db, IEditions editions) : IPersonalData
{
    public string Section => "enrolments";

    public async Task<object?> OfAsync(string personId, CancellationToken cancellation = default)
    {
        var keys = (await editions.AllAsync(cancellation)).ToDictionary(e => e.Id, e => e.Key);
        var held = await db.Set<Enrolment>().AsNoTracking().Where(e => e.PersonId == personId).OrderBy(e => e.Id).ToListAsync(cancellation);
        return held.Count == 0 ? null : held.Select(e => new { Edition = keys.GetValueOrDefault(e.EditionId), e.AtUtc });
    }
}
