using System.Globalization;
using System.Text.Json.Nodes;
using YouthArchive.Platform.Recipes;

namespace YouthArchive.Platform.ContentItems;

/// <summary>
/// A content item in Orchard's shape. The envelope's names are exact: a misspelt <c>Displaytext</c> is an unknown member, kept like
/// every part, known or not, word for word.
/// </summary>
/// <param name="Owner">User id.</param>
/// <param name="Author">User name.</param>
/// <param name="Parts">Everything beside the envelope, in its order.</param>
public sealed record ContentItem(
    string? ContentItemId, string? ContentItemVersionId, string ContentType, string? DisplayText, bool Latest, bool Published,
    DateTime? ModifiedUtc, DateTime? PublishedUtc, DateTime? CreatedUtc, string? Owner, string? Author, JsonObject Parts)
{
    private static readonly HashSet<string> Envelope = new(StringComparer.Ordinal)
    {
        nameof(ContentItemId), nameof(ContentItemVersionId), nameof(ContentType), nameof(DisplayText), nameof(Latest), nameof(Published),
        nameof(ModifiedUtc), nameof(PublishedUtc), nameof(CreatedUtc), nameof(Owner), nameof(Author),
    };

    /// <param name="path">Where the item stands in its recipe, for messages.</param>
    /// <exception cref="RecipeException">A member of the envelope has the wrong kind of value, or the type is missing.</exception>
    public static ContentItem FromJson(JsonObject json, string path = "$")
    {
        var type = Text(json, nameof(ContentType), path);
        if (string.IsNullOrWhiteSpace(type))
        {
            throw new RecipeException($"{path}: a ContentType is needed.");
        }
        var parts = new JsonObject(new JsonNodeOptions { PropertyNameCaseInsensitive = false });
        foreach (var (name, value) in json.Where(m => !Envelope.Contains(m.Key)))
        {
            parts[name] = value?.DeepClone();
        }
        return new(
            Text(json, nameof(ContentItemId), path), Text(json, nameof(ContentItemVersionId), path), type, Text(json, nameof(DisplayText), path),
            Flag(json, nameof(Latest), path), Flag(json, nameof(Published), path),
            Time(json, nameof(ModifiedUtc), path), Time(json, nameof(PublishedUtc), path), Time(json, nameof(CreatedUtc), path),
            Text(json, nameof(Owner), path), Text(json, nameof(Author), path), parts);
    }

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            [nameof(ContentItemId)] = ContentItemId,
            [nameof(ContentItemVersionId)] = ContentItemVersionId,
            [nameof(ContentType)] = ContentType,
            [nameof(DisplayText)] = DisplayText,
            [nameof(Latest)] = Latest,
            [nameof(Published)] = Published,
            [nameof(ModifiedUtc)] = Written(ModifiedUtc),
            [nameof(PublishedUtc)] = Written(PublishedUtc),
            [nameof(CreatedUtc)] = Written(CreatedUtc),
            [nameof(Owner)] = Owner,
            [nameof(Author)] = Author,
        };
        foreach (var (name, value) in Parts)
        {
            json[name] = value?.DeepClone();
        }
        return json;
    }

    /// <summary>Same in everything but which version is the latest or the published one.</summary>
    public bool SaysTheSame(ContentItem other) =>
        JsonNode.DeepEquals((this with { Latest = false, Published = false }).ToJson(), (other with { Latest = false, Published = false }).ToJson());

    /// <summary>Same words: type, display text and parts.</summary>
    public bool HasSameWords(ContentItem other) =>
        ContentType == other.ContentType && DisplayText == other.DisplayText && JsonNode.DeepEquals(Parts, other.Parts);

    /// <summary>A value inside the parts, e.g. <c>Find("TitlePart", "Title")</c>.</summary>
    public string? Find(params ReadOnlySpan<string> names)
    {
        JsonNode? at = Parts;
        foreach (var name in names)
        {
            at = at is JsonObject json && json.TryGetPropertyValue(name, out var next) ? next : null;
        }
        return at is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
    }

    public bool IsSet(params ReadOnlySpan<string> names)
    {
        JsonNode? at = Parts;
        foreach (var name in names)
        {
            at = at is JsonObject json && json.TryGetPropertyValue(name, out var next) ? next : null;
        }
        return at is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;
    }

    private static string? Text(JsonObject json, string name, string path) => json.TryGetPropertyValue(name, out var node) switch
    {
        true when node is JsonValue value && value.TryGetValue<string>(out var text) => text,
        true when node is not null => throw new RecipeException($"{path}.{name}: a text is needed."),
        _ => null,
    };

    private static bool Flag(JsonObject json, string name, string path) => json.TryGetPropertyValue(name, out var node) switch
    {
        true when node is JsonValue value && value.TryGetValue<bool>(out var flag) => flag,
        true when node is not null => throw new RecipeException($"{path}.{name}: true or false is needed."),
        _ => false,
    };

    private static DateTime? Time(JsonObject json, string name, string path)
    {
        if (Text(json, name, path) is not { Length: > 0 } text)
        {
            return null;
        }
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.UtcDateTime
            : throw new RecipeException($"{path}.{name}: an ISO 8601 time is needed.");
    }

    private static string? Written(DateTime? utc) => utc?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
