using System.Text.Encodings.Web;
using System.Text.Json;

namespace YouthArchive.Judging.Publications;

/// <summary>A ranking as it was made public. Scores given later do not change it; only a withdrawal ends it.</summary>
internal sealed class Publication
{
    public const int ReasonLength = 1000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public int Id { get; private set; }
    public required int EditionId { get; init; }
    public required DateTime PublishedUtc { get; init; }
    public required string PublishedBy { get; init; }
    public required string Algorithm { get; init; }

    /// <summary>JSON of <see cref="PublishedRanking"/>.</summary>
    public required string Snapshot { get; init; }
    public DateTime? WithdrawnUtc { get; private set; }
    public string? WithdrawnBy { get; private set; }
    public string? WithdrawalReason { get; private set; }

    public void Withdraw(string organiserId, string reason, DateTime nowUtc) =>
        (WithdrawnUtc, WithdrawnBy, WithdrawalReason) = (nowUtc, organiserId, reason);

    public PublishedRanking Read() => JsonSerializer.Deserialize<PublishedRanking>(Snapshot, Json)
        ?? throw new InvalidOperationException($"Publication {Id} cannot be read.");

    public static string Write(PublishedRanking ranking) => JsonSerializer.Serialize(ranking, Json);
}

/// <param name="Judgements">How many judgements the values are means of.</param>
internal sealed record PublishedRanking(IReadOnlyList<PublishedRow> Rows, int Judges, int Judgements);

/// <param name="Value">Exact, as a fraction: <c>355/4</c>.</param>
/// <param name="Language">Language of the title, when known.</param>
internal sealed record PublishedRow(string EntryId, string Code, string Title, string? Language, string? Track, int Place, string Value, int Judges);
