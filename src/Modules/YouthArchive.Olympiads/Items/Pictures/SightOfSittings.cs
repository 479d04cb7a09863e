using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Papers;
using YouthArchive.Olympiads.Sittings;

namespace YouthArchive.Olympiads.Items.Pictures;

/// <summary>Whoever has begun a sitting sees the pictures of its paper, during it and afterwards.</summary>
internal sealed class SightOfSittings(DbContext db) : IPictureSight
{
    // A paper holds all that can be drawn; the address of what was not drawn has the content's hash in it, which nobody guesses.
    public Task<bool> HoldsAsync(string personId, string itemKey, CancellationToken cancellation = default) => (
        from sitting in db.Set<Sitting>()
        join window in db.Set<SittingWindow>() on sitting.WindowId equals window.Id
        join held in db.Set<PaperItem>() on window.PaperId equals held.PaperId
        where sitting.PersonId == personId && sitting.StartedUtc != null && held.ItemKey == itemKey
        select held.PaperId).AnyAsync(cancellation);
}
