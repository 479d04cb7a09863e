using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace YouthArchive.ArchiveHack.Freezes;

internal enum FreezeLineKind
{
    /// <summary>What the judged branch pointed to; without a commit the repository was empty.</summary>
    Head,

    /// <summary>The repository could not be asked.</summary>
    Unreachable,

    /// <summary>The commit is on our disk, with the digest of the mirror's packs.</summary>
    Mirror,
}

/// <summary>One line of the ledger: codes, commits and times, nobody's name.</summary>
/// <param name="Number">From 1, without gaps within the edition.</param>
/// <param name="Source">Whose answer it is: <c>ls-remote</c>, <c>push-log</c>, <c>fetch</c>, or why there is none.</param>
/// <param name="DelaySeconds">After the deadline.</param>
/// <param name="Digest">SHA-256 over the mirror's packs, see <see cref="PackDigest"/>.</param>
internal sealed record FreezeLine(
    long Number, FreezeLineKind Kind, string Team, string HandIn, long? Repository, string? Ref, string? Sha, string Source, long DelaySeconds, DateTime AtUtc,
    string? Digest = null, long? Bytes = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>Null when the text is no line.</summary>
    public static FreezeLine? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<FreezeLine>(text, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
