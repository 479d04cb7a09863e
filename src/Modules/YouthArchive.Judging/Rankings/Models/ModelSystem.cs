namespace YouthArchive.Judging.Rankings.Models;

/// <summary>
/// The mixed model's normal equations at given ratios of standard deviations, solved as lme4 does: in u with f = θ_f·u, so that a
/// ratio of 0 is an ordinary value. Entries are eliminated first, which leaves one small Cholesky decomposition over the judges.
/// </summary>
/// <remarks>
/// With a = θ_f, c = θ_b, D = 1 + a²W: M = 1 + c²(diag(m) − a²AᵀD⁻¹A), v and t the columns of the mean and of the scores.
/// Bates, Mächler, Bolker, Walker: Fitting Linear Mixed-Effects Models Using lme4, Journal of Statistical Software 67/1, 2015, §3.4.
/// </remarks>
internal sealed class ModelSystem
{
    private const double Nothing = 1e-13;
    private readonly ScoreTable _table;
    private readonly double[] _meanColumn;
    private readonly double[] _scoreColumn;

    public ModelSystem(ScoreTable table, double entryRatio, double judgeRatio)
    {
        (_table, EntryRatio, JudgeRatio) = (table, entryRatio, judgeRatio);
        var judges = table.Judges.Count;
        Factor = new double[judges * judges];
        _meanColumn = new double[judges];
        _scoreColumn = new double[judges];
        Diagonal = new double[table.Entries.Count];
        Weight = new double[table.Entries.Count];
        Weighted = new double[table.Entries.Count];
        double xx = 0, xy = 0, yy = 0, logs = 0;
        for (var i = 0; i < judges; i++)
        {
            Factor[i * judges + i] = 1;
        }
        for (var entry = 0; entry < table.Entries.Count; entry++)
        {
            AddEntry(entry, ref xx, ref xy, ref yy, ref logs);
        }
        var determinant = logs + 2 * Cholesky.Decompose(Factor, judges);
        Cholesky.SolveLower(Factor, judges, _meanColumn);
        Cholesky.SolveLower(Factor, judges, _scoreColumn);
        MeanInformation = xx - Dot(_meanColumn, _meanColumn);
        Mean = (xy - Dot(_meanColumn, _scoreColumn)) / MeanInformation;
        // Scores that the model explains to the last digit would make σ² zero and everything else infinite.
        Squares = Math.Max(yy - Dot(_scoreColumn, _scoreColumn) - Mean * Mean * MeanInformation, Nothing * table.Observations.Count);
        Freedom = table.Observations.Count - 1;
        Deviance = determinant + Math.Log(MeanInformation) + Freedom * (1 + Math.Log(2 * Math.PI * Squares / Freedom));
    }

    public double EntryRatio { get; }
    public double JudgeRatio { get; }

    /// <summary>REML criterion, without the constant of the weights.</summary>
    public double Deviance { get; }

    /// <summary>Standardised units, as all that follows.</summary>
    public double Mean { get; }
    public double MeanInformation { get; }
    public double Squares { get; }
    public double Freedom { get; }
    public double ResidualVariance => Squares / Freedom;

    /// <summary>L of M = LLᵀ, row after row.</summary>
    public double[] Factor { get; }
    public double[] Diagonal { get; }
    public double[] Weight { get; }
    public double[] Weighted { get; }

    /// <summary>L⁻¹v: how a shift of the mean moves the judges.</summary>
    public double[] MeanColumn => _meanColumn;

    public double[] JudgeEffects()
    {
        var result = new double[_scoreColumn.Length];
        for (var j = 0; j < result.Length; j++)
        {
            result[j] = _scoreColumn[j] - _meanColumn[j] * Mean;
        }
        Cholesky.SolveUpper(Factor, result.Length, result);
        for (var j = 0; j < result.Length; j++)
        {
            result[j] *= JudgeRatio;
        }
        return result;
    }

    public double[] EntryEffects(double[] judgeEffects)
    {
        var result = new double[_table.Entries.Count];
        for (var entry = 0; entry < result.Length; entry++)
        {
            var left = Weighted[entry] - Weight[entry] * Mean;
            for (var at = _table.StartOf[entry]; at < _table.StartOf[entry + 1]; at++)
            {
                left -= _table.WeightOf[at] * judgeEffects[_table.JudgeOf[at]];
            }
            result[entry] = EntryRatio * EntryRatio * left / Diagonal[entry];
        }
        return result;
    }

    private void AddEntry(int entry, ref double xx, ref double xy, ref double yy, ref double logs)
    {
        var (from, to) = (_table.StartOf[entry], _table.StartOf[entry + 1]);
        double weight = 0, sum = 0;
        for (var at = from; at < to; at++)
        {
            weight += _table.WeightOf[at];
            sum += _table.WeightOf[at] * _table.Scaled[at];
        }
        var mean = sum / weight;
        var diagonal = 1 + EntryRatio * EntryRatio * weight;
        (Weight[entry], Weighted[entry], Diagonal[entry]) = (weight, sum, diagonal);
        // W − a²W²/D is W/D: written so, nothing is subtracted from almost itself when the ratio is large.
        xx += weight / diagonal;
        xy += sum / diagonal;
        yy += weight * mean * mean / diagonal;
        logs += Math.Log(diagonal);
        var share = EntryRatio * EntryRatio / diagonal;
        for (var at = from; at < to; at++)
        {
            var (w, judge) = (_table.WeightOf[at], _table.JudgeOf[at]);
            yy += w * (_table.Scaled[at] - mean) * (_table.Scaled[at] - mean);
            _meanColumn[judge] += JudgeRatio * w / diagonal;
            _scoreColumn[judge] += JudgeRatio * w * (_table.Scaled[at] - share * sum);
            AddPairs(at, from, share);
        }
    }

    private void AddPairs(int at, int from, double share)
    {
        var (w, judge, judges) = (_table.WeightOf[at], _table.JudgeOf[at], _table.Judges.Count);
        Factor[judge * judges + judge] += JudgeRatio * JudgeRatio * w * (1 - share * w);
        for (var other = from; other < at; other++)
        {
            // Within an entry the judges ascend, so this is the lower triangle.
            Factor[judge * judges + _table.JudgeOf[other]] -= JudgeRatio * JudgeRatio * share * w * _table.WeightOf[other];
        }
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
