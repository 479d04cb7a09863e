using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Contracts;

namespace YouthArchive.ArchiveHack.Pitches;

internal sealed class PitchMerge(DbContext db) : IPersonalMerge
{
    public Task<string?> ConflictAsync(string fromId, string toId, CancellationToken cancellation = default) => Task.FromResult<string?>(null);

    public Task MoveAsync(string fromId, string toId, CancellationToken cancellation = default) =>
        db.Set<Pitch>().Where(p => p.ChangedBy == fromId).ExecuteUpdateAsync(s => s.SetProperty(p => p.ChangedBy, toId), cancellation);
}
