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

    /// <summary>An enrolment holds an id and a time; without its account it names nobody, and the count of an edition stays right.</summary>
    public Task EraseAsync(string personId, CancellationToken cancellation = default) => Task.CompletedTask;
}
