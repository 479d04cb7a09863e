using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace YouthArchive.ArchiveHack.GitHub;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(MomentConverter)],
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Repository))]
[JsonSerializable(typeof(List<GitHubCommit>))]
[JsonSerializable(typeof(Dictionary<string, long>))]
[JsonSerializable(typeof(Readme))]
[JsonSerializable(typeof(RepositoryContentLicense))]
[JsonSerializable(typeof(TreeResponse))]
[JsonSerializable(typeof(CheckRunsResponse))]
[JsonSerializable(typeof(List<Release>))]
[JsonSerializable(typeof(Release))]
[JsonSerializable(typeof(List<ReleaseAsset>))]
[JsonSerializable(typeof(List<RepositoryActivity>))]
[JsonSerializable(typeof(MiscellaneousRateLimit))]
[JsonSerializable(typeof(ApiError))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(List<JsonElement>))]
internal sealed partial class GitHubJson : JsonSerializerContext;

/// <summary>
/// REST writes times as ISO text, webhooks and rate limits as Unix seconds, recordings as milliseconds.
/// A time that makes no sense reads as the epoch rather than losing the whole answer.
/// </summary>
internal sealed class MomentConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.TryGetInt64(out var number) ? UnixMoment.From(number) ?? DateTimeOffset.UnixEpoch : DateTimeOffset.UnixEpoch;
        }
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException("A time is written as text or as a number.");
        }
        return DateTimeOffset.TryParse(reader.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : DateTimeOffset.UnixEpoch;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
}

internal static class UnixMoment
{
    private const long LastSecond = 253_402_300_799;

    /// <summary>Seconds, or milliseconds when no year before 5138 could be meant; null when neither makes sense.</summary>
    public static DateTimeOffset? From(long number) => number switch
    {
        < 0 => null,
        < 100_000_000_000 => DateTimeOffset.FromUnixTimeSeconds(number),
        <= LastSecond * 1000 => DateTimeOffset.FromUnixTimeMilliseconds(number),
        _ => null,
    };
}
