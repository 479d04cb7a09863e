using System.Text.Encodings.Web;
using System.Text.Json;
using YouthArchive.Judging.Awards;
using YouthArchive.Judging.Rankings;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Platform.Numbers;

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
/// <param name="Basis">What it was reckoned from; null in rankings published by the plain mean.</param>
internal sealed record PublishedRanking(IReadOnlyList<PublishedRow> Rows, int Judges, int Judgements, PublishedBasis? Basis = null);

/// <summary>What the ranking follows from, so that it can be reckoned again.</summary>
/// <param name="Lines">How many lines of the journal.</param>
/// <param name="Head">The last one's hash.</param>
/// <param name="Tracks">By code, of every entry that took part.</param>
/// <param name="Mean">μ: the score of an average entry before an average judge.</param>
/// <param name="JudgeOffsets">By judge's code: how much higher (or lower) than an average judge.</param>
/// <param name="Shrinkage">σ²/τ²: how many reviews the average weighs; null when nothing was estimated.</param>
internal sealed record PublishedBasis(
    long Lines, string Head, IReadOnlyDictionary<int, Rubric> Rubrics, IReadOnlyDictionary<string, string?> Tracks, AwardRules Awards, IReadOnlyList<TieDecision> Decisions, int Components,
    double Mean, IReadOnlyDictionary<string, double> JudgeOffsets, double? Shrinkage);

/// <param name="Value">Exact raw mean, as a fraction: <c>355/4</c>.</param>
/// <param name="Language">Language of the title, when known.</param>
/// <param name="Score">Corrected, two decimals; null in rankings published by the plain mean.</param>
/// <param name="Low">Best place of the 90 % range; 0 when unknown.</param>
internal sealed record PublishedRow(
    string EntryId, string Code, string Title, string? Language, string? Track, int Place, string Value, int Judges,
    decimal? Score = null, int Low = 0, int High = 0, decimal? AboveNext = null, IReadOnlyList<GivenAward>? Awards = null, bool IsTied = false, int Component = 1)
{
    /// <summary>What the place goes by.</summary>
    public decimal Official() => Score ?? RawMean();

    public decimal RawMean() => Fraction.Parse(Value).Rounded(2);
}
