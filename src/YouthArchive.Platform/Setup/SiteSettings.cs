using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace YouthArchive.Platform.Setup;

/// <summary>One of the site's settings: a known one, or a member of a recipe's settings step kept word for word.</summary>
internal sealed class SettingRecord
{
    public required string Name { get; init; }
    public required string Json { get; set; }
}

/// <summary>The settings pages speak of. What was never set has Orchard's default.</summary>
public sealed record SiteValues(string SiteName, string BaseUrl, string TimeZoneId, int PageSize);

public interface ISiteSettings
{
    Task<SiteValues> ReadAsync(CancellationToken cancellation = default);

    /// <summary>A setting as it was stored; null when it never was.</summary>
    Task<JsonNode?> FindAsync(string name, CancellationToken cancellation = default);

    /// <summary>Every setting, by name.</summary>
    Task<IReadOnlyDictionary<string, JsonNode?>> AllAsync(CancellationToken cancellation = default);

    /// <summary>Stores one; saved with the current unit of work's next save, which this calls.</summary>
    /// <returns>False when it already had this value.</returns>
    Task<bool> StoreAsync(string name, JsonNode? value, CancellationToken cancellation = default);
}

internal sealed class SiteSettings(DbContext db) : ISiteSettings
{
    public async Task<SiteValues> ReadAsync(CancellationToken cancellation = default)
    {
        var all = await AllAsync(cancellation);
        return new(
            Text(all, "SiteName") ?? "YouthArchive", Text(all, "BaseUrl") ?? "", Text(all, "TimeZoneId") ?? "Asia/Almaty",
            all.GetValueOrDefault("PageSize") is JsonValue size && size.TryGetValue<int>(out var number) && number is > 0 and <= 200 ? number : 20);
    }

    public async Task<JsonNode?> FindAsync(string name, CancellationToken cancellation = default) =>
        await db.Set<SettingRecord>().Where(s => s.Name == name).Select(s => s.Json).FirstOrDefaultAsync(cancellation) is { } json
            ? JsonNode.Parse(json)
            : null;

    public async Task<IReadOnlyDictionary<string, JsonNode?>> AllAsync(CancellationToken cancellation = default) =>
        (await db.Set<SettingRecord>().AsNoTracking().OrderBy(s => s.Name).ToListAsync(cancellation))
        .ToDictionary(s => s.Name, s => JsonNode.Parse(s.Json), StringComparer.Ordinal);

    public async Task<bool> StoreAsync(string name, JsonNode? value, CancellationToken cancellation = default)
    {
        var json = value?.ToJsonString() ?? "null";
        var record = await db.Set<SettingRecord>().FirstOrDefaultAsync(s => s.Name == name, cancellation);
        if (record is not null && JsonNode.DeepEquals(JsonNode.Parse(record.Json), value))
        {
            return false;
        }
        if (record is null)
        {
            db.Add(new SettingRecord { Name = name, Json = json });
        }
        else
        {
            record.Json = json;
        }
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private static string? Text(IReadOnlyDictionary<string, JsonNode?> all, string name) =>
        all.GetValueOrDefault(name) is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;
}
