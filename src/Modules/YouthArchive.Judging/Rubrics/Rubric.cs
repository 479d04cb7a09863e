using System.Globalization;
using System.Text.Json.Serialization;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Judging.Rubrics;

/// <summary>What is scored and how much it weighs.</summary>
/// <remarks>
/// Weights are shares, not points: a total is always reckoned of the weights of the criteria that apply. So every track's best total is
/// exactly 100, whichever criteria are limited to it.
/// </remarks>
internal sealed record Rubric(Scale Scale, IReadOnlyList<Criterion> Criteria)
{
    [JsonIgnore]
    public int WeightSum => Criteria.Sum(c => c.Weight);

    /// <summary>The criteria that an entry of the track is scored by; those limited to other tracks are gone, and their weight with them.</summary>
    public Rubric ForTrack(string? track) => Criteria.All(c => c.AppliesTo(track)) ? this : this with { Criteria = [.. Criteria.Where(c => c.AppliesTo(track))] };

    public Criterion? Criterion(string key) => Criteria.FirstOrDefault(c => c.Key == key);
}

/// <summary>Scores are kept as whole numbers of half points: 3½ is 7.</summary>
internal sealed record Scale(int Min, int Max, bool Halves)
{
    [JsonIgnore]
    public int MinHalves => Min * 2;

    [JsonIgnore]
    public int MaxHalves => Max * 2;

    public bool Holds(int halves) => halves >= MinHalves && halves <= MaxHalves && (Halves || halves % 2 == 0);

    [JsonIgnore]
    public IEnumerable<int> Values => Enumerable.Range(MinHalves, MaxHalves - MinHalves + 1).Where(Holds);

    /// <summary>«3½», the same in every language.</summary>
    public static string Show(int halves) =>
        halves % 2 == 0 ? (halves / 2).ToString(CultureInfo.InvariantCulture)
        : halves == 1 ? "½"
        : string.Create(CultureInfo.InvariantCulture, $"{halves / 2}½");
}

/// <param name="Tracks">Keys of the tracks it is limited to; null for all.</param>
internal sealed record Criterion(
    string Key, int Weight, LocalizedText Title, LocalizedText Description, IReadOnlyList<Level> Levels,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Tracks = null)
{
    public bool AppliesTo(string? track) => Tracks is null || track is not null && Tracks.Contains(track, StringComparer.Ordinal);

    /// <summary>What a score means: its level's words, or those of the two levels it stands between.</summary>
    public string Anchor(int halves) => string.Join(" · ", Levels
        .Where(l => l.Value * 2 == halves || halves % 2 != 0 && (l.Value * 2 == halves - 1 || l.Value * 2 == halves + 1))
        .Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Value} – {l.Text}")));
}

internal sealed record Level(int Value, LocalizedText Text);
