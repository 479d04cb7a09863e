using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;

namespace YouthArchive.Programmes.Enrolments;

/// <summary>Enrolments of two accounts of one person.</summary>
internal sealed class EnrolmentMerge(DbContext db) : IPersonalMerge
{
    public Task<string?> ConflictAsync(string fromId, string toId, CancellationToken cancellation = default) => Task.FromResult<string?>(null);

    public async Task MoveAsync(string fromId, string toId, CancellationToken cancellation = default)
    {
        var enrolments = db.Set<Enrolment>();
        var known = enrolments.Where(e => e.PersonId == toId).Select(e => e.EditionId);
        await enrolments.Where(e => e.PersonId == fromId && known.Contains(e.EditionId)).ExecuteDeleteAsync(cancellation);
        await enrolments.Where(e => e.PersonId == fromId).ExecuteUpdateAsync(s => s.SetProperty(e => e.PersonId, toId), cancellation);
    }
}
