using Microsoft.EntityFrameworkCore;
using YouthArchive.FamilyHistory.Works;
using YouthArchive.People.Contracts;

namespace YouthArchive.FamilyHistory.Checks;

/// <summary>Gathers what works' people could be recognised by. Those who were invited and have not answered count too.</summary>
internal sealed class IdentitiesOfWorks(DbContext db, IIdentityMarks marks)
{
    /// <summary>Every work asked for is answered; a fixed number of queries.</summary>
    public async Task<IReadOnlyDictionary<string, WorkIdentities>> OfAsync(IReadOnlyCollection<Work> works, CancellationToken cancellation)
    {
        var ids = works.Select(w => w.Id).ToList();
        var authors = (await db.Set<WorkAuthor>().AsNoTracking().Where(a => ids.Contains(a.WorkId)).OrderBy(a => a.Position)
            .Select(a => new { a.WorkId, a.PersonId }).ToListAsync(cancellation)).ToLookup(a => a.WorkId, a => a.PersonId, StringComparer.Ordinal);
        var people = await marks.OfAsync([.. authors.SelectMany(a => a).Concat(works.Select(w => w.TutorId).OfType<string>()).Distinct(StringComparer.Ordinal)], cancellation);
        return works.ToDictionary(w => w.Id, w => new WorkIdentities(
            [.. authors[w.Id].Where(people.ContainsKey).Select(id => people[id])],
            w.TutorId is { } tutor && people.TryGetValue(tutor, out var known) ? [known] : []), StringComparer.Ordinal);
    }

    public async Task<WorkIdentities> OfAsync(Work work, CancellationToken cancellation) => (await OfAsync([work], cancellation))[work.Id];
}
