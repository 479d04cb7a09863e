using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Olympiads.Items;

namespace YouthArchive.Olympiads.Papers;

/// <summary>A locked paper with what is needed to show it.</summary>
internal sealed record PaperInUse(LockedPaper Locked, IReadOnlyDictionary<string, LockedItem> Items, IReadOnlyDictionary<(string Item, string File), string> Pictures)
{
    /// <summary>Address of an item's picture; empty when it is not stored.</summary>
    public string PictureUrl(string itemKey, string file) =>
        Pictures.TryGetValue((itemKey, file), out var sha256) ? OlympiadLinks.Picture(itemKey, sha256, file) : "";

    public ItemView View(PlacedItem placed, Response response, bool isReadOnly = false, string prefix = "") =>
        new(Items[placed.ItemKey].Item, placed, response, file => PictureUrl(placed.ItemKey, file), prefix, isReadOnly);
}

/// <summary>Locked papers from memory: what is locked does not change, so each is read once.</summary>
internal sealed class LockedPapers(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<int, PaperInUse> _known = new();

    public static JsonSerializerOptions Json => ItemJson.Options;

    /// <summary>Null when there is no such paper, or it is not locked.</summary>
    public ValueTask<PaperInUse?> FindAsync(int paperId, CancellationToken cancellation = default) =>
        _known.TryGetValue(paperId, out var known) ? new(known) : new(ReadAsync(paperId, cancellation));

    private async Task<PaperInUse?> ReadAsync(int paperId, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        var paper = await db.Set<Paper>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == paperId && p.LockedUtc != null, cancellation);
        if (paper is null)
        {
            return null;
        }
        var rows = await (
            from held in db.Set<PaperItem>()
            join version in db.Set<ItemVersion>() on held.ItemVersionId equals version.Id
            where held.PaperId == paperId
            select new { version.Id, version.ItemId, version.Json }).ToListAsync(cancellation);
        var items = rows.Select(r => new { r.ItemId, Locked = new LockedItem(r.Id, ItemJson.Read(r.Json)) }).ToList();
        var ids = rows.Select(r => r.ItemId).ToList();
        var stored = await db.Set<StoredPicture>().Where(p => ids.Contains(p.ItemId)).OrderBy(p => p.Id)
            .Select(p => new { p.ItemId, p.File, p.Sha256 }).ToListAsync(cancellation);
        var keys = items.ToDictionary(i => i.ItemId, i => i.Locked.Item.Key);
        var pictures = new Dictionary<(string, string), string>();
        foreach (var picture in stored)
        {
            pictures[(keys[picture.ItemId], picture.File)] = picture.Sha256;
        }
        var locked = new LockedPaper(paperId, JsonSerializer.Deserialize<Blueprint>(paper.Blueprint, Json)!, [.. items.Select(i => i.Locked)]);
        var use = new PaperInUse(locked, items.ToDictionary(i => i.Locked.Item.Key, i => i.Locked, StringComparer.Ordinal), pictures);
        return _known.GetOrAdd(paperId, use);
    }
}
