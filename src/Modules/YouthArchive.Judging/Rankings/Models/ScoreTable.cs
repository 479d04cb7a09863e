namespace YouthArchive.Judging.Rankings.Models;

/// <summary>One judge's whole score of one entry.</summary>
/// <param name="Weight">How much it counts; its residual variance is σ² divided by it.</param>
internal sealed record Observation(string Entry, string Judge, double Score, double Weight = 1);

/// <summary>
/// Observations in one fixed order, by entry and judge id, so that no result depends on the order they came in. Scores are kept as
/// distances from their mean in units of their standard deviation.
/// </summary>
internal sealed class ScoreTable
{
    private ScoreTable(IReadOnlyList<Observation> sorted)
    {
        Observations = sorted;
        Entries = [.. sorted.Select(o => o.Entry).Distinct(StringComparer.Ordinal)];
        Judges = [.. sorted.Select(o => o.Judge).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var judges = Judges.Select((j, i) => (j, i)).ToDictionary(p => p.j, p => p.i, StringComparer.Ordinal);
        JudgeOf = [.. sorted.Select(o => judges[o.Judge])];
        WeightOf = [.. sorted.Select(o => o.Weight)];
        StartOf = new int[Entries.Count + 1];
        for (int at = 0, entry = 0; entry < Entries.Count; entry++)
        {
            while (at < sorted.Count && sorted[at].Entry == Entries[entry])
            {
                at++;
            }
            StartOf[entry + 1] = at;
        }
        (Mean, Spread, Scaled) = Standardise(sorted);
        Component = Components(out var count);
        ComponentCount = count;
    }

    public IReadOnlyList<Observation> Observations { get; }

    /// <summary>Ordinal.</summary>
    public IReadOnlyList<string> Entries { get; }
    public IReadOnlyList<string> Judges { get; }

    /// <summary>The observations of entry i are those from StartOf[i] up to StartOf[i + 1].</summary>
    public int[] StartOf { get; }
    public int[] JudgeOf { get; }
    public double[] WeightOf { get; }
    public double[] Scaled { get; }

    /// <summary>Plain mean of all scores.</summary>
    public double Mean { get; }

    /// <summary>Standard deviation of all scores; 0 when they are all equal.</summary>
    public double Spread { get; }

    /// <summary>By entry, from 0: entries of two components were never linked by a judge, not even through others.</summary>
    public int[] Component { get; }
    public int ComponentCount { get; }

    /// <summary>Beyond it a variance is no longer a finite number.</summary>
    public const double LargestScore = 1e150;

    /// <exception cref="ArgumentException">A judge scored an entry twice, a score or weight is not a usable number.</exception>
    public static ScoreTable Of(IEnumerable<Observation> observations)
    {
        var sorted = observations.OrderBy(o => o.Entry, StringComparer.Ordinal).ThenBy(o => o.Judge, StringComparer.Ordinal).ToList();
        for (var i = 0; i < sorted.Count; i++)
        {
            if (!(Math.Abs(sorted[i].Score) <= LargestScore) || !(sorted[i].Weight is >= 1e-6 and <= 1e6))
            {
                throw new ArgumentException("A score must be at most 1e150 and a weight from 1e-6 to 1e6.", nameof(observations));
            }
            if (i > 0 && sorted[i].Entry == sorted[i - 1].Entry && sorted[i].Judge == sorted[i - 1].Judge)
            {
                throw new ArgumentException("A judge scores an entry once.", nameof(observations));
            }
        }
        return new(sorted);
    }

    public int CountOf(int entry) => StartOf[entry + 1] - StartOf[entry];

    public double MeanOf(int entry)
    {
        var sum = 0.0;
        for (var at = StartOf[entry]; at < StartOf[entry + 1]; at++)
        {
            sum += Scaled[at];
        }
        return Mean + Spread * (sum / CountOf(entry));
    }

    private static (double Mean, double Spread, double[] Scaled) Standardise(IReadOnlyList<Observation> observations)
    {
        // Divided by the largest first: the sum of squares of 1e200 is not a number.
        var largest = observations.Count == 0 ? 0 : observations.Max(o => Math.Abs(o.Score));
        if (largest == 0)
        {
            return (0, 0, new double[observations.Count]);
        }
        var parts = observations.Select(o => o.Score / largest).ToArray();
        var mean = parts.Sum() / parts.Length;
        var squares = parts.Sum(p => (p - mean) * (p - mean));
        var spread = parts.Length > 1 ? Math.Sqrt(squares / (parts.Length - 1)) : 0;
        // What is left when equal numbers are subtracted from their mean is rounding, not a difference.
        return spread < 1e-13
            ? (mean * largest, 0, new double[parts.Length])
            : (mean * largest, spread * largest, [.. parts.Select(p => (p - mean) / spread)]);
    }

    private int[] Components(out int count)
    {
        var parent = Enumerable.Range(0, Judges.Count).ToArray();
        int Root(int judge) => parent[judge] == judge ? judge : parent[judge] = Root(parent[judge]);
        for (var entry = 0; entry < Entries.Count; entry++)
        {
            for (var at = StartOf[entry] + 1; at < StartOf[entry + 1]; at++)
            {
                parent[Root(JudgeOf[at])] = Root(JudgeOf[StartOf[entry]]);
            }
        }
        var labels = new Dictionary<int, int>();
        var result = new int[Entries.Count];
        for (var entry = 0; entry < Entries.Count; entry++)
        {
            var root = Root(JudgeOf[StartOf[entry]]);
            if (!labels.TryGetValue(root, out var label))
            {
                labels.Add(root, label = labels.Count);
            }
            result[entry] = label;
        }
        count = labels.Count;
        return result;
    }
}
