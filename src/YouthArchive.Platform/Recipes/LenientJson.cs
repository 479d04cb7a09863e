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
        bytes = Utf8(bytes);
        if (bytes.IsEmpty)
        {
            throw new RecipeException("The file is empty.");
        }
        try
        {
            return JsonNode.Parse(bytes, documentOptions: Options) as JsonObject
                ?? throw new RecipeException("A recipe is one JSON object; this is something else.");
        }
        catch (JsonException error)
        {
            throw new RecipeException(error switch
            {
                { LineNumber: null } => "The JSON has a member twice in one object.",
                _ when error.Message.Contains("depth", StringComparison.OrdinalIgnoreCase) => $"The JSON is nested more than {Options.MaxDepth} deep in line {error.LineNumber + 1}.",
                _ => $"The JSON is broken in line {error.LineNumber + 1}, column {error.BytePositionInLine + 1}.",
            });
        }
    }

    /// <summary>Editors of Windows also save as UTF-16; the mark at the start tells.</summary>
    private static ReadOnlySpan<byte> Utf8(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => rest,
        [0xFF, 0xFE, .. var little] => Encoding.Convert(Encoding.Unicode, Encoding.UTF8, little.ToArray()),
        [0xFE, 0xFF, .. var big] => Encoding.Convert(Encoding.BigEndianUnicode, Encoding.UTF8, big.ToArray()),
        _ => bytes,
    };

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
