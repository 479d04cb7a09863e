namespace YouthArchive.Judging.Rankings.Models;

/// <summary>Draws of all corrected scores at once: residual variance, mean, judges, then each entry given those.</summary>
internal sealed class PosteriorDraw
{
    private readonly ScoreTable _table;
    private readonly ModelSystem _system;
    private readonly SeededRandom _random;
    private readonly double[] _centre;
    private readonly double[] _onMean;
    private readonly double[] _onJudges;
    private readonly double[] _own;
    private readonly double[] _judges;
    private readonly double[] _scores;

    public PosteriorDraw(ScoreTable table, PosteriorNode node, SeededRandom random)
    {
        (_table, _system, _random, _centre) = (table, node.System, random, node.Score);
        var squared = _system.EntryRatio * _system.EntryRatio;
        _onMean = [.. _system.Diagonal.Select(d => 1 / d)];
        _onJudges = [.. _system.Diagonal.Select(d => -squared * _system.JudgeRatio / d)];
        _own = [.. _system.Diagonal.Select(d => _system.EntryRatio / Math.Sqrt(d))];
        _judges = new double[table.Judges.Count];
        _scores = new double[table.Entries.Count];
    }

    /// <summary>Overwritten by the next call.</summary>
    public double[] Scores()
    {
        var sigma = Sigma();
        var mean = sigma * _random.Normal() / Math.Sqrt(_system.MeanInformation);
        for (var j = 0; j < _judges.Length; j++)
        {
            _judges[j] = sigma * _random.Normal() - _system.MeanColumn[j] * mean;
        }
        Cholesky.SolveUpper(_system.Factor, _judges.Length, _judges);
        var (start, weight, judge, judges) = (_table.StartOf, _table.WeightOf, _table.JudgeOf, _judges);
        for (var entry = 0; entry < _scores.Length; entry++)
        {
            var pull = 0.0;
            for (var at = start[entry]; at < start[entry + 1]; at++)
            {
                pull += weight[at] * judges[judge[at]];
            }
            _scores[entry] = _centre[entry] + _onMean[entry] * mean + _onJudges[entry] * pull + _own[entry] * sigma * _random.Normal();
        }
        return _scores;
    }

    /// <summary>σ of σ² = squares / χ²: Wilson and Hilferty's cube, kept away from 0.</summary>
    private double Sigma()
    {
        var part = 2 / (9 * _system.Freedom);
        var root = 1 - part + Math.Sqrt(part) * _random.Normal();
        return Math.Sqrt(_system.ResidualVariance / Math.Max(root * root * root, 0.05));
    }
}
