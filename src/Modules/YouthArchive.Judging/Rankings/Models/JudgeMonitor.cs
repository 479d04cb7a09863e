namespace YouthArchive.Judging.Rankings.Models;

/// <summary>What is remarkable about a judge. A question to people; no score changes by it.</summary>
/// <param name="RandomRatio">The judge's residual mean square by the median of all judges; above 2.5 the scores look drawn by lot.</param>
/// <param name="DriftOverSession">Points by which the scores rose from the first to the last, beside the entries' worth; null when too few or within chance.</param>
/// <param name="Halo">Mean correlation of the criteria with each other; null when too few scores or not remarkable.</param>
internal sealed record JudgeRemark(string Judge, int Count, double RandomRatio, bool LooksRandom, double? DriftOverSession, double? Halo)
{
    public bool IsRemarkable => LooksRandom || DriftOverSession is not null || Halo is not null;
}

/// <summary>A single score far from what the others make likely.</summary>
/// <param name="Residual">In points: positive is more than expected.</param>
/// <param name="Deviations">In its own standard deviations.</param>
internal sealed record ScoreRemark(string Entry, string Judge, double Residual, double Deviations);

/// <param name="Order">By (entry, judge): when in the judge's session the score was given; only the order matters.</param>
/// <param name="Criteria">By (entry, judge): the scores of the criteria in one order.</param>
internal sealed record MonitoredScores(
    IReadOnlyDictionary<(string Entry, string Judge), long> Order, IReadOnlyDictionary<(string Entry, string Judge), double[]> Criteria);

internal static class JudgeMonitor
{
    private const double RandomLimit = 2.5;
    private const double OutlierLimit = 2.8;
    private const double DriftLimit = 3.3;
    private const double HaloLimit = 0.95;
    private const double HaloAboveOthers = 0.15;
    private const int Few = 5;

    public static (IReadOnlyList<JudgeRemark> Judges, IReadOnlyList<ScoreRemark> Scores) Look(AdditiveModel model, MonitoredScores monitored)
    {
        if (model.Found is not { } found)
        {
            return ([], []);
        }
        var table = model.Table;
        var residuals = Residuals(model);
        var squares = Enumerable.Range(0, table.Judges.Count).Select(j => MeanSquare(table, residuals, j)).ToArray();
        var median = Median([.. squares.Where((_, j) => table.JudgeOf.Count(of => of == j) > 1)]);
        var halos = table.Judges.Select((_, j) => Halo(table, monitored, j)).ToArray();
        var usual = Median([.. halos.Where(h => h is not null).Select(h => h!.Value)]);
        var judges = table.Judges.Select((judge, j) =>
        {
            var count = table.JudgeOf.Count(of => of == j);
            var ratio = median > 0 ? squares[j] / median : 1;
            var halo = halos[j] is { } h && h >= HaloLimit && h >= usual + HaloAboveOthers ? h : (double?)null;
            return new JudgeRemark(judge, count, ratio, count >= Few && ratio > RandomLimit, Drift(table, residuals, monitored, j), halo);
        });
        return ([.. judges], Outliers(model, found.System, residuals));
    }

    private static double[] Residuals(AdditiveModel model)
    {
        var table = model.Table;
        var result = new double[table.Observations.Count];
        for (var entry = 0; entry < table.Entries.Count; entry++)
        {
            for (var at = table.StartOf[entry]; at < table.StartOf[entry + 1]; at++)
            {
                result[at] = table.Observations[at].Score - model.Mean - model.EntryEffect[entry] - model.JudgeEffect[table.JudgeOf[at]];
            }
        }
        return result;
    }

    private static double MeanSquare(ScoreTable table, double[] residuals, int judge)
    {
        var own = residuals.Where((_, at) => table.JudgeOf[at] == judge).ToArray();
        return own.Sum(r => r * r) / own.Length;
    }

    /// <summary>A residual's own variance is smaller than σ²: the score has helped to make what it is compared with.</summary>
    private static List<ScoreRemark> Outliers(AdditiveModel model, ModelSystem system, double[] residuals)
    {
        var table = model.Table;
        var inverse = Cholesky.Inverse(system.Factor, table.Judges.Count);
        var result = new List<ScoreRemark>();
        for (var entry = 0; entry < table.Entries.Count; entry++)
        {
            for (var at = table.StartOf[entry]; at < table.StartOf[entry + 1]; at++)
            {
                var left = 1 / table.WeightOf[at] - Explained(table, system, inverse, entry, at);
                var deviations = left > 1e-9 ? residuals[at] / Math.Sqrt(model.ResidualVariance * left) : 0;
                if (Math.Abs(deviations) > OutlierLimit)
                {
                    result.Add(new(table.Entries[entry], table.Judges[table.JudgeOf[at]], residuals[at], deviations));
                }
            }
        }
        return [.. result.OrderByDescending(r => Math.Abs(r.Deviations))];
    }

    /// <summary>Conditional variance of f_i + b_j in units of σ².</summary>
    private static double Explained(ScoreTable table, ModelSystem system, double[] inverse, int entry, int at)
    {
        var judges = table.Judges.Count;
        var share = system.EntryRatio * system.EntryRatio / system.Diagonal[entry];
        var own = table.JudgeOf[at];
        double Pull(int other) => (table.JudgeOf[other] == own ? 1 : 0) - share * table.WeightOf[other];
        var sum = share;
        for (var a = table.StartOf[entry]; a < table.StartOf[entry + 1]; a++)
        {
            for (var b = table.StartOf[entry]; b < table.StartOf[entry + 1]; b++)
            {
                sum += system.JudgeRatio * system.JudgeRatio * Pull(a) * Pull(b) * inverse[table.JudgeOf[a] * judges + table.JudgeOf[b]];
            }
        }
        return sum;
    }

    private static double? Drift(ScoreTable table, double[] residuals, MonitoredScores monitored, int judge)
    {
        var own = Own(table, judge).Where(at => monitored.Order.ContainsKey(Key(table, at)))
            .OrderBy(at => monitored.Order[Key(table, at)]).Select(at => residuals[at]).ToArray();
        if (own.Length < 2 * Few)
        {
            return null;
        }
        var middle = (own.Length - 1) / 2.0;
        var mean = own.Average();
        var along = own.Select((r, i) => (i - middle) * (r - mean)).Sum();
        var width = own.Select((_, i) => (i - middle) * (i - middle)).Sum();
        var slope = along / width;
        var left = own.Select((r, i) => r - mean - slope * (i - middle)).Sum(r => r * r) / (own.Length - 2);
        return left > 0 && Math.Abs(slope) / Math.Sqrt(left / width) > DriftLimit ? slope * (own.Length - 1) : null;
    }

    private static double? Halo(ScoreTable table, MonitoredScores monitored, int judge)
    {
        var own = Own(table, judge).Select(at => monitored.Criteria.GetValueOrDefault(Key(table, at))).OfType<double[]>().ToList();
        if (own.Count < Few || own.Select(c => c.Length).Distinct().Count() != 1 || own[0].Length < 2)
        {
            return null;
        }
        var columns = Enumerable.Range(0, own[0].Length).Select(c => own.Select(o => o[c]).ToArray()).ToList();
        var correlations = columns.SelectMany((a, i) => columns.Take(i).Select(b => Correlation(a, b))).OfType<double>().ToList();
        return correlations.Count == 0 ? null : correlations.Average();
    }

    private static double? Correlation(double[] a, double[] b)
    {
        var (meanA, meanB) = (a.Average(), b.Average());
        var (aa, bb) = (a.Sum(x => (x - meanA) * (x - meanA)), b.Sum(x => (x - meanB) * (x - meanB)));
        return aa > 0 && bb > 0 ? a.Zip(b, (x, y) => (x - meanA) * (y - meanB)).Sum() / Math.Sqrt(aa * bb) : null;
    }

    private static IEnumerable<int> Own(ScoreTable table, int judge) =>
        Enumerable.Range(0, table.JudgeOf.Length).Where(at => table.JudgeOf[at] == judge);

    private static (string, string) Key(ScoreTable table, int at) => (table.Observations[at].Entry, table.Observations[at].Judge);

    private static double Median(double[] values) =>
        values.Length == 0 ? 0 : values.Order().ElementAt(values.Length / 2) is var high && values.Length % 2 == 1
            ? high : (values.Order().ElementAt(values.Length / 2 - 1) + values.Order().ElementAt(values.Length / 2)) / 2;
}
