using System.Text.Json.Serialization;

namespace YouthArchive.Judging.Awards;

[JsonConverter(typeof(JsonStringEnumConverter<TieChoice>))]
internal enum TieChoice
{
    /// <summary>The order of the published scores stands.</summary>
    Keep,

    /// <summary>All that are tied get the better award.</summary>
    Raise,

    /// <summary>The lot decides among all that are tied; as many get the better award as would by the scores.</summary>
    Draw,

    /// <summary>The special prize goes to the entries named.</summary>
    Give,
}

/// <summary>What people decided where the figures do not.</summary>
/// <param name="Rule">Of <see cref="AwardRule"/>; <see cref="Comparability"/> when entries are not comparable with each other.</param>
/// <param name="Entries">Codes of those it is about, ordinal: decided for exactly these; when they change, it is asked again.</param>
/// <param name="Seed">Hash of a journal line, the last one at the time; seeds the draw.</param>
internal sealed record TieDecision(string Rule, string Class, TieChoice Choice, IReadOnlyList<string> Entries, string Seed)
{
    public const string Comparability = "comparability";

    public bool IsFor(string rule, string @class, IReadOnlyList<string> entries) =>
        Rule == rule && Class == @class && Entries.SequenceEqual(entries, StringComparer.Ordinal);
}
