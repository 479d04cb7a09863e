using System.Text.Json;
using System.Text.Json.Serialization;

namespace YouthArchive.Olympiads.Results.Rankings;

/// <param name="Code">The sitting's, within its window.</param>
/// <param name="Total">Hundredths.</param>
internal sealed record PublishedResult(string SittingId, string Code, int Place, Medal? Medal, int Total, int Max);

/// <param name="WindowId">The log's window.</param>
/// <param name="Head">Hash of its last line.</param>
internal sealed record LogHead(int WindowId, long Lines, string Head);

/// <summary>A board as it was published, with what it follows from.</summary>
/// <param name="Pending">Handed in after the freeze.</param>
/// <param name="StandardError">Of a total, in points; null where it cannot be told.</param>
internal sealed record PublishedBoard(
    RankingRules Rules, IReadOnlyList<PublishedResult> Results, IReadOnlyDictionary<Medal, int> Lines, int Pending, double? StandardError, IReadOnlyList<LogHead> Logs)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static PublishedBoard Of(FrozenBoard frozen, RankingRules rules, IReadOnlyDictionary<string, string> codes, double? standardError, IReadOnlyList<LogHead> logs) => new(
        rules, [.. frozen.Board.Rows.Select(r => new PublishedResult(r.Scored.Id, codes[r.Scored.Id], r.Place, r.Medal, r.Scored.Total, r.Scored.Max))],
        frozen.Board.Lines, frozen.Pending, standardError, logs);

    public PublishedResult? Find(string sittingId) => Results.FirstOrDefault(r => r.SittingId == sittingId);

    public string Write() => JsonSerializer.Serialize(this, Json);

    public static PublishedBoard Read(string json) => JsonSerializer.Deserialize<PublishedBoard>(json, Json) ?? throw new JsonException("No board.");
}
