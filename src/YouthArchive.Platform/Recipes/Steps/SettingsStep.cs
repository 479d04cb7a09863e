using System.Text.Json.Nodes;
using YouthArchive.Platform.Setup;

namespace YouthArchive.Platform.Recipes.Steps;

/// <summary>Known settings are checked; every other member is stored word for word under its own name.</summary>
internal sealed class SettingsStep(ISiteSettings settings) : IRecipeStep
{
    private static readonly Dictionary<string, Func<JsonNode?, bool>> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["SiteName"] = IsText,
        ["BaseUrl"] = IsText,
        ["Calendar"] = IsText,
        ["PageTitleFormat"] = IsText,
        ["SiteSalt"] = IsText,
        ["SuperUser"] = IsText,
        ["CdnBaseUrl"] = IsText,
        ["TimeZoneId"] = IsZone,
        ["MaxPagedCount"] = IsNumber,
        ["MaxPageSize"] = IsNumber,
        ["PageSize"] = IsNumber,
        ["UseCdn"] = IsFlag,
        ["AppendVersion"] = IsFlag,
        // Old recipes write the modes as numbers, new ones as names.
        ["ResourceDebugMode"] = n => IsNumber(n) || IsText(n),
        ["CacheMode"] = n => IsNumber(n) || IsText(n),
        ["HomeRoute"] = n => n is JsonObject,
    };

    public string Name => "settings";

    public async Task<StepReport> ApplyAsync(StepContext context, CancellationToken cancellation)
    {
        var problems = new List<string>();
        var changes = 0;
        foreach (var (name, value) in context.Step)
        {
            if (string.Equals(name, "name", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }
            var known = Known.Keys.FirstOrDefault(k => string.Equals(k, name, StringComparison.OrdinalIgnoreCase));
            if (known is not null && !Known[known](value))
            {
                problems.Add($"$.{name}: not a value this setting can have.");
                continue;
            }
            changes += await settings.StoreAsync(known ?? name, value?.DeepClone(), cancellation) ? 1 : 0;
        }
        return StepReport.Of(changes, problems);
    }

    private static bool IsText(JsonNode? node) => node is null || node is JsonValue value && value.TryGetValue<string>(out _);

    private static bool IsNumber(JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out _);

    private static bool IsFlag(JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out _);

    private static bool IsZone(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var id) && (id.Length == 0 || TimeZoneInfo.TryFindSystemTimeZoneById(id, out _));
}
