using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.ContentItems;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Recipes.Steps;
using YouthArchive.Platform.Setup;

namespace YouthArchive.Platform.Recipes;

/// <summary>The site as a recipe: what it understood, and what it only kept.</summary>
public sealed class RecipeExport
{
    // What the site notes for itself, or writes as steps of their own.
    private static readonly HashSet<string> NotSettings = new(StringComparer.Ordinal)
    {
        SiteSetup.Setting, "GrantedFeatures", "GrantedPermissions", FeatureStep.Requested, "CurrentThemeName", "CurrentAdminThemeName",
    };

    private readonly DbContext _db;
    private readonly ISiteSettings _settings;
    private readonly IContentStore _content;
    private readonly ContentDefinitions _definitions;
    private readonly PreservedSteps _preserved;
    private readonly TimeProvider _clock;

    internal RecipeExport(
        DbContext db, ISiteSettings settings, IContentStore content, ContentDefinitions definitions, PreservedSteps preserved, TimeProvider clock) =>
        (_db, _settings, _content, _definitions, _preserved, _clock) = (db, settings, content, definitions, preserved, clock);

    public async Task<JsonObject> WriteAsync(CancellationToken cancellation = default)
    {
        var settings = await _settings.AllAsync(cancellation);
        var steps = new JsonArray
        {
            await FeaturesAsync(settings, cancellation),
            Themes(settings),
            Settings(settings),
            await DefinitionsAsync(cancellation),
            await _content.ExportAsync(cancellation),
        };
        foreach (var step in await _preserved.AllAsync(cancellation))
        {
            steps.Add(step);
        }
        return new()
        {
            ["name"] = "",
            ["displayName"] = "",
            ["description"] = "",
            ["author"] = "",
            ["website"] = "",
            ["version"] = "",
            ["issetuprecipe"] = false,
            ["categories"] = new JsonArray(),
            ["tags"] = new JsonArray(),
            ["exportUtc"] = _clock.GetUtcNow().UtcDateTime.ToString("O"),
            ["steps"] = steps,
        };
    }

    private async Task<JsonObject> FeaturesAsync(IReadOnlyDictionary<string, JsonNode?> settings, CancellationToken cancellation)
    {
        var on = await _db.Set<FeatureRecord>().Where(f => f.Enabled).Select(f => f.Id).ToListAsync(cancellation);
        var wishes = (settings.GetValueOrDefault(FeatureStep.Requested) as JsonArray ?? []).Select(n => n!.GetValue<string>());
        return new()
        {
            ["name"] = "feature",
            ["enable"] = new JsonArray([.. on.Concat(wishes).Order(StringComparer.Ordinal).Select(id => (JsonNode)id)]),
        };
    }

    private static JsonObject Themes(IReadOnlyDictionary<string, JsonNode?> settings) => new()
    {
        ["name"] = "themes",
        ["site"] = settings.GetValueOrDefault("CurrentThemeName")?.DeepClone(),
        ["admin"] = settings.GetValueOrDefault("CurrentAdminThemeName")?.DeepClone(),
    };

    private static JsonObject Settings(IReadOnlyDictionary<string, JsonNode?> settings)
    {
        var step = new JsonObject { ["name"] = "settings" };
        foreach (var (name, value) in settings.Where(s => !NotSettings.Contains(s.Key)))
        {
            step[name] = value?.DeepClone();
        }
        return step;
    }

    private async Task<JsonObject> DefinitionsAsync(CancellationToken cancellation) => new()
    {
        ["name"] = "ContentDefinition",
        ["ContentTypes"] = new JsonArray([.. await _definitions.AllAsync(ContentDefinitions.Type, cancellation)]),
        ["ContentParts"] = new JsonArray([.. await _definitions.AllAsync(ContentDefinitions.Part, cancellation)]),
    };
}
