using System.Text.Json;
using System.Text.Json.Serialization;
using YouthArchive.Olympiads.Items;

namespace YouthArchive.Olympiads.Sittings.Ledger;

/// <summary>What a device sends: the whole of one item's response as it stands.</summary>
internal sealed record AnswerBody(string? Key, string? Item, Dictionary<string, string[]>? Fields, int DeviceSeconds)
{
    public const int MostBytes = 64 * 1024;
    public const int KeyLength = 32;
    private const int MostFields = 300;
    private const int NameLength = 60;

    public bool IsSound => Key is { Length: >= 8 and <= KeyLength } && Key.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && Item is { Length: > 0 }
        && DeviceSeconds is >= 0 and < 10_000_000 && Fields is { Count: <= MostFields } && Fields.Keys.All(n => n.Length is > 0 and <= NameLength && n[0] != '_')
        && Fields.Values.All(v => v is { Length: <= MostFields } && !v.Contains(null));

    public Response Response() => new((Fields ?? []).Select(f => KeyValuePair.Create<string, IReadOnlyList<string>>(f.Key, f.Value)));

    /// <summary>Null for what is no answer at all.</summary>
    public static async ValueTask<AnswerBody?> ReadAsync(Stream body, CancellationToken cancellation)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(body, AnswerJson.Default.AnswerBody, cancellation) is { IsSound: true } answer ? answer : null;
        }
        catch (Exception error) when (error is JsonException or IOException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(AnswerBody))]
internal sealed partial class AnswerJson : JsonSerializerContext;
