using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YouthArchive.Olympiads.Sittings.Live;
using YouthArchive.People.Contracts;

namespace YouthArchive.Olympiads.Sittings;

/// <summary>Sittings pass to the other account, unless both have sat in the same window.</summary>
internal sealed class SittingMerge(DbContext db, IStringLocalizer S, SittingMemory memory) : IPersonalMerge
{
    public async Task<string?> ConflictAsync(string fromId, string toId, CancellationToken cancellation = default) =>
        await db.Set<Sitting>().AnyAsync(s => s.PersonId == fromId && db.Set<Sitting>().Any(o => o.PersonId == toId && o.WindowId == s.WindowId), cancellation)
            ? S["Both accounts have sat the same olympiad. Only one of two sittings can count."].Value
            : null;

    public async Task MoveAsync(string fromId, string toId, CancellationToken cancellation = default)
    {
        var moved = await db.Set<Sitting>().Where(s => s.PersonId == fromId).Select(s => s.Id).ToListAsync(cancellation);
        await db.Set<Sitting>().Where(s => s.PersonId == fromId)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.PersonId, toId).SetProperty(x => x.Version, x => x.Version + 1), cancellation);
        moved.ForEach(memory.Forget);
    }
}
