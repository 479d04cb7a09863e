using Microsoft.EntityFrameworkCore;
using YouthArchive.ArchiveHack.Readings;

namespace YouthArchive.ArchiveHack.Mirrors;

/// <summary>Which commit of a hand-in is judged.</summary>
internal sealed class FrozenCommits(DbContext db)
{
    /// <summary>Null before the freeze, and when nothing was there at it.</summary>
    public Task<string?> OfAsync(string handInId, CancellationToken cancellation) =>
        db.Set<FrozenVersion>().Where(f => f.HandInId == handInId).Select(f => f.Sha).FirstOrDefaultAsync(cancellation);
}
