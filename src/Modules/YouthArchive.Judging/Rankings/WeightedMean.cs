using System.Numerics;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Judging.Rankings;

/// <summary>One judge's scores of one entry, by criterion key, in half points.</summary>
internal sealed record Judgment(string EntryId, string JudgeId, IReadOnlyDictionary<string, int> Halves);

/// <param name="Place">Shared by equal values: 1, 2, 2, 4.</param>
/// <param name="Value">Of 100.</param>
/// <param name="Judges">How many judgements it is the mean of.</param>
internal sealed record RankedEntry(string EntryId, int Place, Fraction Value, int Judges);

/// <summary>
/// The mean of the judges' weighted totals. A total is 100 × Σ(weight × score) / (highest score × Σ weight); an entry's value
/// is the plain mean of its totals. Every judge counts the same; an incomplete judgement does not count at all.
/// </summary>
internal static class WeightedMean
{
    /// <summary>Written beside every published result, so that it can be told later how it was reckoned.</summary>
    public const string Version = "weighted-mean/1";

    /// <summary>Null while a criterion has no score or one outside of the scale.</summary>
    public static Fraction? Total(Rubric rubric, IReadOnlyDictionary<string, int> halves) =>
        rubric.Criteria.All(c => halves.TryGetValue(c.Key, out var value) && rubric.Scale.Holds(value)) ? SoFar(rubric, halves) : null;

    /// <summary>What the scores given so far make; for the judge's eye while scoring, never for a ranking.</summary>
    public static Fraction SoFar(Rubric rubric, IReadOnlyDictionary<string, int> halves)
    {
        var sum = rubric.Criteria.Sum(c => (long)c.Weight * halves.GetValueOrDefault(c.Key));
        return new(100 * (BigInteger)sum, (BigInteger)rubric.Scale.MaxHalves * rubric.WeightSum);
    }

    /// <summary>Best first; equal ones by entry id, so that the order never depends on the order of the scores.</summary>
    public static IReadOnlyList<RankedEntry> Rank(Rubric rubric, IEnumerable<Judgment> judgments)
    {
        var values = judgments
            .Select(j => (j.EntryId, Total: Total(rubric, j.Halves)))
            .Where(j => j.Total is not null)
            .GroupBy(j => j.EntryId, j => j.Total!.Value, StringComparer.Ordinal)
            .Select(g => (EntryId: g.Key, Value: Mean([.. g]), Judges: g.Count()))
            .OrderByDescending(e => e.Value).ThenBy(e => e.EntryId, StringComparer.Ordinal)
            .ToList();
        var result = new List<RankedEntry>(values.Count);
        foreach (var (entryId, value, judges) in values)
        {
            var sharesPlace = result.Count > 0 && result[^1].Value == value;
            result.Add(new(entryId, sharesPlace ? result[^1].Place : result.Count + 1, value, judges));
        }
        return result;
    }

    public static Fraction Mean(IReadOnlyList<Fraction> values) => values.Aggregate((a, b) => a + b) / values.Count;
}
