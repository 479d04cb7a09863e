using System.Text.Encodings.Web;
using System.Text.Json;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Judging.Rubrics;

/// <summary>An edition's rubric. Its definition is one document: it is replaced whole or not at all.</summary>
internal sealed class RubricEntity : IVersioned
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public int Id { get; private set; }
    public required int EditionId { get; init; }
    public required string Definition { get; set; }

    /// <summary>When the first score was given; from then on the rubric stays as it is.</summary>
    public DateTime? LockedUtc { get; private set; }
    public int Version { get; set; }

    public Rubric Read() => JsonSerializer.Deserialize<Rubric>(Definition, Json)
        ?? throw new InvalidOperationException($"The rubric of edition {EditionId} cannot be read.");

    public static string Write(Rubric rubric) => JsonSerializer.Serialize(rubric, Json);
}
