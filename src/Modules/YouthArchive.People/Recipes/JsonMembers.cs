using System.Text.Json;
using System.Text.Json.Nodes;

namespace YouthArchive.People.Recipes;

/// <summary>Members of a recipe's JSON: names without regard to case, values of the wrong kind as if they were missing.</summary>
internal static class JsonMembers
{
    public static JsonNode? Member(this JsonObject json, string name) =>
        json.FirstOrDefault(m => string.Equals(m.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    public static string? Text(this JsonObject json, string name) =>
        json.Member(name) is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    public static bool? Flag(this JsonObject json, string name) => json.Member(name)?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public static int? Number(this JsonObject json, string name) =>
        json.Member(name) is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<int>(out var number) ? number : null;

    public static IReadOnlyList<JsonObject> Objects(this JsonObject json, string name) =>
        [.. (json.Member(name) as JsonArray ?? []).OfType<JsonObject>()];

    /// <summary>Null when the member is missing or no list.</summary>
    public static IReadOnlyList<string>? Texts(this JsonObject json, string name) =>
        json.Member(name) is JsonArray list
            ? [.. list.OfType<JsonValue>().Where(v => v.GetValueKind() == JsonValueKind.String).Select(v => v.GetValue<string>())]
            : null;
}
