using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Olympiads.Items.Bank;

/// <summary>An item's newest version as a list shows it.</summary>
internal sealed record ItemHead(
    int VersionId, string Key, int Number, string Type, ItemState State, bool IsSample, bool IsForPractice, LocalizedText Title, int Points,
    IReadOnlyList<string> Tags, IReadOnlyList<string> MissingLanguages, string SearchText);

internal sealed record ItemFilter(string? Words = null, string? Type = null, string? Tag = null, ItemState? State = null, string? MissingLanguage = null);

/// <summary>Lists of the bank. What stands in an item's JSON is read once for each saved state of a version.</summary>
internal sealed class ItemHeads(DbContext db, ItemHeadMemory memory)
{
    public async Task<IReadOnlyList<ItemHead>> AllAsync(CancellationToken cancellation = default)
    {
        var rows = await (
            from version in db.Set<ItemVersion>()
            join item in db.Set<BankItem>() on version.ItemId equals item.Id
            where version.Number == db.Set<ItemVersion>().Where(v => v.ItemId == item.Id).Max(v => v.Number)
            select new { version.Id, item.Key, version.Number, version.Type, version.State, item.IsSample, item.IsForPractice, version.Version, version.ChangedUtc }).ToListAsync(cancellation);
        var unread = rows.Where(r => !memory.Known.ContainsKey((r.Id, r.Version))).Select(r => r.Id).ToList();
        foreach (var part in unread.Chunk(500))
        {
            foreach (var text in await db.Set<ItemVersion>().Where(v => part.Contains(v.Id)).Select(v => new { v.Id, v.Version, v.Json }).ToListAsync(cancellation))
            {
                memory.Known[(text.Id, text.Version)] = ItemHeadMemory.Read(text.Json);
            }
        }
        return [.. rows.Where(r => memory.Known.ContainsKey((r.Id, r.Version))).Select(r =>
        {
            var text = memory.Known[(r.Id, r.Version)];
            return new ItemHead(r.Id, r.Key, r.Number, r.Type, r.State, r.IsSample, r.IsForPractice, text.Title, text.Points, text.Tags, text.Missing, text.Search);
        }).OrderBy(h => h.Key, StringComparer.Ordinal)];
    }

    public static IEnumerable<ItemHead> Filter(IReadOnlyList<ItemHead> all, ItemFilter filter)
    {
        var words = SearchText.Normalise(filter.Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return all.Where(h =>
            words.All(w => h.SearchText.Contains(w, StringComparison.Ordinal))
            && (filter.Type is null || h.Type == filter.Type)
            && (filter.Tag is null || h.Tags.Contains(filter.Tag, StringComparer.Ordinal))
            && (filter.State is null || h.State == filter.State)
            && (filter.MissingLanguage is null || h.MissingLanguages.Contains(filter.MissingLanguage, StringComparer.Ordinal)));
    }
}

/// <summary>What lists need of the JSON of each version, by row and its saved state.</summary>
internal sealed class ItemHeadMemory
{
    public ConcurrentDictionary<(int Id, int Version), (LocalizedText Title, int Points, IReadOnlyList<string> Tags, IReadOnlyList<string> Missing, string Search)> Known { get; } = new();

    public static (LocalizedText, int, IReadOnlyList<string>, IReadOnlyList<string>, string) Read(string json)
    {
        var item = ItemJson.Read(json);
        var names = Checks.ItemCheck.Problems(item).Where(p => p.IsUntranslated).Select(p => p.Path[(p.Path.LastIndexOf('.') + 1)..]).ToHashSet(StringComparer.Ordinal);
        var words = PortalCultures.All.SelectMany(l => (string?[])[item.Title.Exactly(l), item.Stem.Exactly(l)]).Append(item.Key).Concat(item.Tags ?? []);
        return (item.Title, item.Points, item.Tags ?? [], [.. PortalCultures.All.Where(names.Contains)], SearchText.Normalise(string.Join(' ', words)));
    }
}
