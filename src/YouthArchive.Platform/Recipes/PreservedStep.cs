using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace YouthArchive.Platform.Recipes;

/// <summary>A step nobody here understands, kept word for word to be exported again.</summary>
internal sealed class PreservedStep
{
    public int Id { get; private set; }
    public required string Name { get; init; }
    public required string Json { get; init; }

    /// <summary>SHA-256 of the JSON: the same step is kept once.</summary>
    public required string Hash { get; init; }
    public required DateTime KeptUtc { get; init; }
}

internal sealed class PreservedSteps(DbContext db, TimeProvider clock)
{
    // Orchard's own steps that have no counterpart here; any other name is unknown to both.
    private static readonly HashSet<string> Orchards = new(StringComparer.OrdinalIgnoreCase)
    {
        "MediaProfiles", "queries", "layers", "AdminMenu", "Templates", "AdminTemplates", "ShortcodeTemplates", "Placements", "WorkflowType",
        "deployment", "custom-settings", "custom-user-settings", "Sitemaps", "UrlRewriting", "Translations", "DynamicDataTranslations",
        "FeatureProfiles", "command", "lucene-index", "lucene-index-reset", "lucene-index-rebuild", "elastic-index-settings",
        "CreateOrUpdateIndexProfile", "OpenIdApplication", "OpenIdScope", "OpenIdServerSettings", "OpenIdClientSettings",
    };

    public async Task<StepReport> KeepAsync(string name, JsonObject step, string? because, CancellationToken cancellation)
    {
        var json = step.ToJsonString();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
        var reason = because ?? (Orchards.Contains(name)
            ? $"'{name}' is a step of Orchard Core that this site does not apply; it is kept and exported again."
            : $"'{name}' is not a step this site knows; it is kept and exported again.");
        if (await db.Set<PreservedStep>().AnyAsync(s => s.Hash == hash, cancellation))
        {
            return new(StepOutcome.Preserved, 0, [reason]);
        }
        db.Add(new PreservedStep { Name = name, Json = json, Hash = hash, KeptUtc = clock.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(cancellation);
        return new(StepOutcome.Preserved, 1, [reason]);
    }

    public async Task<IReadOnlyList<JsonObject>> AllAsync(CancellationToken cancellation)
    {
        var kept = await db.Set<PreservedStep>().OrderBy(s => s.Id).Select(s => s.Json).ToListAsync(cancellation);
        return [.. kept.Select(j => JsonNode.Parse(j)!.AsObject())];
    }
}
