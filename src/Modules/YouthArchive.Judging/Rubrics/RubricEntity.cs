using System.Text.Encodings.Web;
using System.Text.Json;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Judging.Rubrics;

/// <summary>
/// A version of an edition's rubric. Its definition is one document: it is replaced whole or not at all, and never once a score was
/// given by it; from then on a change is a new version.
/// </summary>
internal sealed class RubricEntity : IVersioned
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public int Id { get; private set; }
    public required int EditionId { get; init; }

    /// <summary>Counts within the edition from 1; the journal's lines name it. The highest is the one judges score by.</summary>
    public int Number { get; init; } = 1;
    public required string Definition { get; set; }

    /// <summary>When the first score was given; from then on the rubric stays as it is.</summary>
    public DateTime? LockedUtc { get; private set; }
    public int Version { get; set; }

    public Rubric Read() => JsonSerializer.Deserialize<Rubric>(Definition, Json)
        ?? throw new InvalidOperationException($"The rubric of edition {EditionId} cannot be read.");

    public static string Write(Rubric rubric) => JsonSerializer.Serialize(rubric, Json);
}
