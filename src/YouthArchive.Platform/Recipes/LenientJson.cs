using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace YouthArchive.Platform.Recipes;

/// <summary>JSON as recipes in the wild are written: comments, trailing commas, a byte order mark, any case of the envelope's names.</summary>
public static class LenientJson
{
    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        AllowDuplicateProperties = false,
        MaxDepth = 128,
    };

    /// <exception cref="RecipeException">Not a JSON object; the message names the line.</exception>
    public static JsonObject Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[3..];
        }
        try
        {
            return JsonNode.Parse(bytes, documentOptions: Options) as JsonObject
                ?? throw new RecipeException("A recipe is one JSON object; this is something else.");
        }
        catch (JsonException error)
        {
            throw new RecipeException($"The JSON is broken in line {error.LineNumber + 1}, column {error.BytePositionInLine + 1}.");
        }
    }

    /// <summary>The member of this name; of two that differ in case, the exact one.</summary>
    public static JsonNode? Member(this JsonObject json, string name)
    {
        if (json.TryGetPropertyValue(name, out var exact))
        {
            return exact;
        }
        return json.FirstOrDefault(m => string.Equals(m.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
    }

    public static string? Text(this JsonObject json, string name) =>
        json.Member(name) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>A copy whose objects are read without regard to case, as the envelope of a step is.</summary>
    public static JsonNode? AnyCase(JsonNode? node, bool deep = true) => node switch
    {
        JsonObject json => AnyCaseObject(json, deep),
        JsonArray list when deep => new JsonArray([.. list.Select(n => AnyCase(n))]),
        null => null,
        _ => node.DeepClone(),
    };

    private static JsonObject AnyCaseObject(JsonObject json, bool deep)
    {
        var clash = json.Select(m => m.Key).Distinct(StringComparer.OrdinalIgnoreCase).Count() < json.Count;
        var copy = new JsonObject(new JsonNodeOptions { PropertyNameCaseInsensitive = !clash });
        foreach (var (name, value) in json)
        {
            copy[name] = deep ? AnyCase(value) : Exact(value);
        }
        return copy;
    }

    // Without options of its own a node takes those of the parent it is put into.
    private static JsonNode? Exact(JsonNode? node) => node switch
    {
        JsonObject json => ExactObject(json),
        JsonArray list => new JsonArray(new JsonNodeOptions { PropertyNameCaseInsensitive = false }, [.. list.Select(Exact)]),
        null => null,
        _ => node.DeepClone(),
    };

    private static JsonObject ExactObject(JsonObject json)
    {
        var copy = new JsonObject(new JsonNodeOptions { PropertyNameCaseInsensitive = false });
        foreach (var (name, value) in json)
        {
            copy[name] = Exact(value);
        }
        return copy;
    }
}
