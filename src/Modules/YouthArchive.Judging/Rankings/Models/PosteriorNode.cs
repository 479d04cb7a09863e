namespace YouthArchive.Judging.Rankings.Models;

/// <summary>The model at one pair of variance ratios, and how much that pair is worth. In the table's standardised units.</summary>
internal sealed class PosteriorNode
{
    private readonly ScoreTable _table;
    private readonly Lazy<(double[] Inverse, double[] Pull)> _judges;

    public PosteriorNode(ScoreTable table, ModelSystem system, double share)
    {
        (_table, System, Share) = (table, system, share);
        var effects = system.EntryEffects(system.JudgeEffects());
        Score = [.. effects.Select(e => system.Mean + e)];
        _judges = new(Solve);
    }

    public ModelSystem System { get; }

    /// <summary>Of 1 over all nodes.</summary>
    public double Share { get; }

    /// <summary>μ + f_i.</summary>
    public double[] Score { get; }

    /// <summary>P(f_a &gt; f_b | scores, ratios); the residual variance is integrated out.</summary>
    public double Above(int a, int b)
    {
        var sd = Math.Sqrt(System.ResidualVariance * DifferenceVariance(a, b));
        return sd > 0 ? NormalCurve.StudentBelow((Score[a] - Score[b]) / sd, System.Freedom) : 0.5;
    }

    private double DifferenceVariance(int a, int b)
    {
        var judges = _table.Judges.Count;
        var own = System.EntryRatio * System.EntryRatio;
        List<(int Judge, double By)> pull = [.. Pulls(a, -own * System.JudgeRatio), .. Pulls(b, own * System.JudgeRatio)];
        var sum = own / System.Diagonal[a] + own / System.Diagonal[b];
        var onMean = 1 / System.Diagonal[a] - 1 / System.Diagonal[b];
        foreach (var (judge, by) in pull)
        {
            onMean -= by * _judges.Value.Pull[judge];
            foreach (var (other, of) in pull)
            {
                sum += by * of * _judges.Value.Inverse[judge * judges + other];
            }
        }
        return sum + onMean * onMean / System.MeanInformation;
    }

    private IEnumerable<(int Judge, double By)> Pulls(int entry, double factor)
    {
        for (var at = _table.StartOf[entry]; at < _table.StartOf[entry + 1]; at++)
        {
            yield return (_table.JudgeOf[at], factor * _table.WeightOf[at] / System.Diagonal[entry]);
        }
    }

    private (double[], double[]) Solve()
    {
        var pull = (double[])System.MeanColumn.Clone();
        Cholesky.SolveUpper(System.Factor, pull.Length, pull);
        return (Cholesky.Inverse(System.Factor, pull.Length), pull);
    }
}
