using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Items.Bank;

namespace YouthArchive.Olympiads.Exchange.Bringing;

internal enum IntakeState
{
    New,

    /// <summary>An item of this key is in the bank and says the same.</summary>
    Same,

    /// <summary>An item of this key is in the bank and was reviewed: the next version may be made.</summary>
    Newer,

    /// <summary>An item of this key is in the bank and somebody is writing on it.</summary>
    Busy,
}

/// <summary>Imported items on their way into the bank: what is there already is never overwritten.</summary>
internal sealed class ItemIntake(DbContext db, ItemBank bank)
{
    /// <summary>By key.</summary>
    public async Task<IReadOnlyDictionary<string, IntakeState>> StatesAsync(IReadOnlyList<ImportedItem> items, CancellationToken cancellation = default)
    {
        var latest = await LatestAsync(items, cancellation);
        return items.ToDictionary(i => i.Item.Key, i => latest.TryGetValue(i.Item.Key, out var version) ? State(i.Item, version) : IntakeState.New);
    }

    /// <param name="withNext">Those that differ from a reviewed item of their key become its next version.</param>
    /// <returns>How many came.</returns>
    public async Task<int> BringAsync(IReadOnlyList<ImportedItem> items, bool withNext, string personId, CancellationToken cancellation = default)
    {
        var latest = await LatestAsync(items, cancellation);
        var count = 0;
        foreach (var item in items)
        {
            var version = latest.GetValueOrDefault(item.Item.Key);
            if (version is null || (withNext && State(item.Item, version) == IntakeState.Newer))
            {
                count += await bank.SaveAsync(item.Item, version?.Version, item.Pictures, personId, cancellation) == BankOutcome.Done ? 1 : 0;
                db.ChangeTracker.Clear();
            }
        }
        return count;
    }

    private static IntakeState State(Item item, ItemVersion version) =>
        version.Json == ItemJson.Write(item) ? IntakeState.Same : version.State is ItemState.Reviewed or ItemState.Retired ? IntakeState.Newer : IntakeState.Busy;

    private async Task<Dictionary<string, ItemVersion>> LatestAsync(IReadOnlyList<ImportedItem> items, CancellationToken cancellation)
    {
        var keys = items.Select(i => i.Item.Key).ToList();
        var found = await (
            from i in db.Set<BankItem>().AsNoTracking()
            join v in db.Set<ItemVersion>().AsNoTracking() on i.Id equals v.ItemId
            where keys.Contains(i.Key)
            select new { i.Key, Version = v }).ToListAsync(cancellation);
        return found.GroupBy(f => f.Key).ToDictionary(g => g.Key, g => g.MaxBy(f => f.Version.Number)!.Version);
    }
}
