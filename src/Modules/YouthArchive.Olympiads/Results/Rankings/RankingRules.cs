using System.Text.Json;
using System.Text.Json.Serialization;

namespace YouthArchive.Olympiads.Results.Rankings;

/// <summary>What parts equal totals. Time is not among them: networks are not equal.</summary>
internal enum TieBreak
{
    /// <summary>Marks on the third of the items that was hardest for all.</summary>
    HardestThird,

    /// <summary>The longest run of full marks in the order of the pupil's paper.</summary>
    LongestRun,
}

/// <summary>What becomes of equal totals on the line of a medal.</summary>
internal enum LineRule
{
    /// <summary>All of them get it: there are more winners.</summary>
    Extend,

    /// <summary>None of them does: the quota is the most.</summary>
    Keep,
}

internal enum Medal { Gold, Silver, Bronze }

/// <param name="Weight">Its part of the winners.</param>
/// <param name="LeastPercent">Of the points: with less, no such medal.</param>
internal sealed record MedalBand(Medal Medal, int Weight, int LeastPercent = 0);

/// <summary>How places and medals follow from marks. Declared before the first sitting begins, then unchanged.</summary>
/// <param name="Name">Of the preset it began with: <c>kazakhstan</c>, <c>ioi</c>, <c>quota</c>.</param>
/// <param name="WinnersPercent">Of those who sat, 0 to 100.</param>
/// <param name="RoundsDown">Otherwise half up.</param>
/// <param name="Bands">Best first; the last takes what rounding leaves.</param>
internal sealed record RankingRules(
    string Name, int WinnersPercent, bool RoundsDown, IReadOnlyList<MedalBand> Bands, LineRule Line, IReadOnlyList<TieBreak> TieBreaks)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <summary>45 % of those who sat win, 20 : 30 : 50; equal totals on a line make more winners.</summary>
    public static RankingRules Kazakhstan { get; } = new(
        "kazakhstan", 45, false, [new(Medal.Gold, 20), new(Medal.Silver, 30), new(Medal.Bronze, 50)], LineRule.Extend, []);

    /// <summary>At most half win, 1 : 2 : 3.</summary>
    public static RankingRules Ioi { get; } = new(
        "ioi", 50, true, [new(Medal.Gold, 1), new(Medal.Silver, 2), new(Medal.Bronze, 3)], LineRule.Keep, []);

    /// <summary>A quarter win, and nobody with less than half of the points.</summary>
    public static RankingRules Quota { get; } = new(
        "quota", 25, false, [new(Medal.Gold, 1, 50), new(Medal.Silver, 1, 50), new(Medal.Bronze, 1, 50)], LineRule.Keep, []);

    public static IReadOnlyList<RankingRules> Presets { get; } = [Kazakhstan, Ioi, Quota];

    /// <summary>Null when they can be used; else what cannot be.</summary>
    public string? Problem() =>
        WinnersPercent is < 0 or > 100 ? "winnersPercent"
        : Bands.Count is 0 or > 3 || Bands.Any(b => b.Weight is < 1 or > 1000) || Bands.Select(b => b.Medal).Distinct().Count() != Bands.Count ? "bands"
        : Bands.Any(b => b.LeastPercent is < 0 or > 100) ? "leastPercent"
        : TieBreaks.Distinct().Count() != TieBreaks.Count ? "tieBreaks"
        : null;

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <exception cref="JsonException">Not rules.</exception>
    public static RankingRules Read(string json) => JsonSerializer.Deserialize<RankingRules>(json, Json) ?? throw new JsonException("No rules.");
}
