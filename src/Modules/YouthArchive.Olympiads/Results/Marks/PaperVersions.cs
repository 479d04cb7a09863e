using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Papers;

namespace YouthArchive.Olympiads.Results.Marks;

/// <summary>Everything a paper is marked by.</summary>
/// <param name="Versions">Items by their version's id: the paper's own and corrected ones.</param>
/// <param name="Corrected">By item's key: the version that counts instead of the paper's own.</param>
internal sealed record MarkingKey(IReadOnlyDictionary<int, Item> Versions, IReadOnlyDictionary<string, int> Corrected)
{
    /// <summary>The item as it counts now.</summary>
    public Item Current(string key, int ownVersion) => Versions[Corrected.GetValueOrDefault(key, ownVersion)];
}

internal sealed class PaperVersions(DbContext db)
{
    /// <param name="also">A version tried out: it counts for its item.</param>
    public async Task<MarkingKey> OfAsync(int paperId, CancellationToken cancellation, (string ItemKey, int VersionId)? also = null)
    {
        var own = await db.Set<PaperItem>().AsNoTracking().Where(p => p.PaperId == paperId).ToListAsync(cancellation);
        var changes = await db.Set<KeyChange>().AsNoTracking().Where(c => c.PaperId == paperId).OrderBy(c => c.Id).ToListAsync(cancellation);
        var corrected = new Dictionary<string, int>(StringComparer.Ordinal);
        changes.ForEach(c => corrected[c.ItemKey] = c.ToVersionId);
        if (also is { } tried)
        {
            corrected[tried.ItemKey] = tried.VersionId;
        }
        var ids = own.Select(p => p.ItemVersionId).Concat(corrected.Values).Distinct().ToList();
        var stored = await db.Set<ItemVersion>().AsNoTracking().Where(v => ids.Contains(v.Id)).Select(v => new { v.Id, v.Json }).ToListAsync(cancellation);
        return new(stored.ToDictionary(v => v.Id, v => ItemJson.Read(v.Json)), corrected);
    }
}
