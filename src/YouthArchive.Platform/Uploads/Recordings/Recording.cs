using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace YouthArchive.Platform.Uploads.Recordings;

/// <summary>What ffprobe says of a recording.</summary>
internal sealed record Recording(
    [property: JsonPropertyName("streams")] IReadOnlyList<Track>? Streams, [property: JsonPropertyName("format")] Container? Format)
{
    public Track? Sound => Streams?.FirstOrDefault(t => t.Type == "audio");

    /// <summary>The film itself; a cover picture is none.</summary>
    public Track? Film => Streams?.FirstOrDefault(t => t is { Type: "video", IsCover: false });

    public bool HasOthers => Streams?.Any(t => t != Sound && t != Film) == true;

    public IEnumerable<string> Tags => (Format?.Tags?.Keys ?? []).Concat(Streams?.SelectMany(t => t.Tags?.Keys ?? []) ?? []);

    public TimeSpan? Duration =>
        double.TryParse(Format?.Duration ?? Sound?.Duration ?? Film?.Duration, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
        && seconds is > 0 and < 1_000_000 ? TimeSpan.FromSeconds(seconds) : null;

    public static Recording? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Recording>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

internal sealed record Track(
    [property: JsonPropertyName("codec_type")] string? Type,
    [property: JsonPropertyName("codec_name")] string? Codec,
    [property: JsonPropertyName("width")] int Width,
    [property: JsonPropertyName("height")] int Height,
    [property: JsonPropertyName("duration")] string? Duration,
    [property: JsonPropertyName("disposition")] IReadOnlyDictionary<string, int>? Disposition,
    [property: JsonPropertyName("tags")] IReadOnlyDictionary<string, string>? Tags)
{
    public bool IsCover => Disposition?.GetValueOrDefault("attached_pic") == 1;
}

internal sealed record Container(
    [property: JsonPropertyName("duration")] string? Duration, [property: JsonPropertyName("tags")] IReadOnlyDictionary<string, string>? Tags);
