using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Recipes;

namespace YouthArchive.Platform.ContentItems;

/// <summary>A content type or part as Orchard records it; its settings are opaque.</summary>
internal sealed class ContentDefinitionRecord
{
    public int Id { get; private set; }

    /// <summary><c>type</c> or <c>part</c>.</summary>
    public required string Kind { get; init; }
    public required string Name { get; init; }
    public required string Json { get; set; }
}

/// <summary>Content types and parts, defined by data.</summary>
internal sealed class ContentDefinitions(DbContext db)
{
    public const string Type = "type";
    public const string Part = "part";

    public async Task<IReadOnlyList<JsonObject>> AllAsync(string kind, CancellationToken cancellation) =>
        [.. (await db.Set<ContentDefinitionRecord>().Where(d => d.Kind == kind).OrderBy(d => d.Name).Select(d => d.Json).ToListAsync(cancellation))
            .Select(j => JsonNode.Parse(j)!.AsObject())];

    /// <summary>Merges into what is there: records are added or their settings merged.</summary>
    public async Task<bool> MergeAsync(string kind, JsonObject incoming, CancellationToken cancellation)
    {
        var record = await FindAsync(kind, incoming.Text("Name")!, cancellation);
        var merged = DefinitionMerge.Merge(record is null ? [] : JsonNode.Parse(record.Json)!.AsObject(), incoming, kind);
        return await StoreAsync(kind, record, merged, cancellation);
    }

    public async Task<bool> ReplaceAsync(string kind, JsonObject incoming, CancellationToken cancellation) =>
        await StoreAsync(kind, await FindAsync(kind, incoming.Text("Name")!, cancellation), incoming.DeepClone().AsObject(), cancellation);

    public async Task<bool> DeleteAsync(string kind, string name, CancellationToken cancellation) =>
        await db.Set<ContentDefinitionRecord>().Where(d => d.Kind == kind && d.Name == name).ExecuteDeleteAsync(cancellation) > 0;

    private Task<ContentDefinitionRecord?> FindAsync(string kind, string name, CancellationToken cancellation) =>
        db.Set<ContentDefinitionRecord>().FirstOrDefaultAsync(d => d.Kind == kind && d.Name == name, cancellation);

    private async Task<bool> StoreAsync(string kind, ContentDefinitionRecord? record, JsonObject json, CancellationToken cancellation)
    {
        if (record is not null && JsonNode.DeepEquals(JsonNode.Parse(record.Json), json))
        {
            return false;
        }
        if (record is null)
        {
            db.Add(new ContentDefinitionRecord { Kind = kind, Name = json.Text("Name")!, Json = json.ToJsonString() });
        }
        else
        {
            record.Json = json.ToJsonString();
        }
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
