using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Recipes;

namespace YouthArchive.Platform.ContentItems;

/// <summary>
/// Orchard's import. A new version id makes a version, and the incoming flags decide which others stop being latest or published; a
/// known one is compared without the flags and left alone when it says the same. So a second import changes nothing and an old
/// export never un-publishes newer work.
/// </summary>
internal sealed class ContentImport(DbContext db)
{
    private const int BatchSize = 100;

    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _notes = [];
    private int _changes;

    public async Task<ImportResult> RunAsync(IReadOnlyList<JsonNode?> data, CancellationToken cancellation)
    {
        var items = data.Select((node, i) => (Path: $"$.data[{i}]", Item: Read(node, $"$.data[{i}]"))).ToList();
        var problems = items.SelectMany(x => ContentRules.Problems(x.Item).Select(p => $"{x.Path}.{p}.")).ToList();
        if (problems.Count > 0)
        {
            throw new RecipeException(problems);
        }
        foreach (var batch in items.Chunk(BatchSize))
        {
            await ImportAsync(batch, cancellation);
        }
        return new(_changes, _notes);
    }

    private static ContentItem Read(JsonNode? node, string path) => node is JsonObject json
        ? ContentItem.FromJson(json, path)
        : throw new RecipeException($"{path}: a content item is an object.");

    private async Task ImportAsync((string Path, ContentItem Item)[] batch, CancellationToken cancellation)
    {
        var keys = batch.Select(b => b.Item.ContentItemVersionId?.ToLowerInvariant()).OfType<string>().ToList();
        var ids = batch.Select(b => b.Item.ContentItemId).OfType<string>().Distinct().ToList();
        var rows = await db.Set<ContentRow>().Where(r => keys.Contains(r.VersionKey) || ids.Contains(r.ContentItemId)).ToListAsync(cancellation);
        foreach (var (path, item) in batch)
        {
            if (item.ContentItemVersionId is { Length: > 0 } version && !_seen.Add(version))
            {
                _notes.Add($"{path}: the version {version} stands twice in this import; the second is skipped.");
                continue;
            }
            if (rows.Find(r => string.Equals(r.VersionKey, item.ContentItemVersionId, StringComparison.OrdinalIgnoreCase)) is { } known)
            {
                Update(known, item);
            }
            else
            {
                Create(rows, item);
            }
        }
        await db.SaveChangesAsync(cancellation);
    }

    // The flags stay as they are: which version visitors see was decided since.
    private void Update(ContentRow row, ContentItem item)
    {
        var normal = item with { ContentItemId = row.ContentItemId, ContentItemVersionId = row.ContentItemVersionId };
        if (!row.Item.SaysTheSame(normal))
        {
            row.Take(normal);
            _changes++;
        }
    }

    private void Create(List<ContentRow> rows, ContentItem item)
    {
        var others = rows.Where(r => item.ContentItemId is { Length: > 0 } id && r.ContentItemId == id).ToList();
        // Without a version id a second import cannot be told from a new version but by its words.
        if (string.IsNullOrEmpty(item.ContentItemVersionId) && others.Exists(r => r.Item.HasSameWords(item)))
        {
            return;
        }
        var fresh = ContentRules.WithIds(item) with
        {
            Latest = item.Latest || !others.Exists(r => r.Latest),
        };
        foreach (var other in others)
        {
            other.Latest &= !fresh.Latest;
            other.Published &= !fresh.Published;
        }
        var row = ContentRow.Of(fresh);
        rows.Add(row);
        db.Add(row);
        _changes++;
    }
}
