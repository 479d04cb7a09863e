namespace YouthArchive.Olympiads.Results.Analysis;

/// <summary>P(right | θ) = 1 / (1 + exp(−(a·θ + d))).</summary>
/// <param name="Slope">a</param>
/// <param name="Intercept">d</param>
internal sealed record ItemCurve(string Key, double Slope, double Intercept)
{
    /// <summary>Where half answer rightly: −d / a.</summary>
    public double Difficulty => -Intercept / Slope;

    public double At(double ability) => 1 / (1 + Math.Exp(-(Slope * ability + Intercept)));
}

/// <param name="Value">Mean of the posterior: 0 is the mean of those who sat, 1 their standard deviation.</param>
/// <param name="Error">Its standard deviation.</param>
internal sealed record Ability(double Value, double Error);

/// <summary>
/// Two-parameter logistic model by marginal maximum likelihood (Bock and Aitkin 1981): abilities are standard normal, 41 evenly spaced
/// nodes from −6 to 6. For linking papers and for telling how exact a result is; medals are given by the sum of marks alone.
/// </summary>
internal sealed class TwoParameterModel
{
    public const int Nodes = 41;
    private const double Reach = 6;
    private readonly double[] _theta = new double[Nodes];
    private readonly double[] _prior = new double[Nodes];
    private readonly IReadOnlyList<(sbyte[] Answers, int Count)> _patterns;
    private readonly double[] _slopes;
    private readonly double[] _intercepts;
    private readonly bool[] _varies;

    private TwoParameterModel(RightOrWrong data)
    {
        _patterns = Patterns(data.Sittings);
        var items = data.Items.Count;
        (_slopes, _intercepts, _varies) = (new double[items], new double[items], new bool[items]);
        for (var i = 0; i < items; i++)
        {
            long right = _patterns.Sum(p => p.Answers[i] == 1 ? (long)p.Count : 0);
            long known = _patterns.Sum(p => p.Answers[i] >= 0 ? (long)p.Count : 0);
            _varies[i] = right > 0 && right < known;
            (_slopes[i], _intercepts[i]) = (1, _varies[i] ? Math.Log((double)right / (known - right)) : 0);
        }
        for (var k = 0; k < Nodes; k++)
        {
            _theta[k] = -Reach + 2 * Reach * k / (Nodes - 1);
            _prior[k] = Math.Exp(-_theta[k] * _theta[k] / 2);
        }
        var sum = _prior.Sum();
        for (var k = 0; k < Nodes; k++)
        {
            _prior[k] /= sum;
        }
    }

    /// <summary>Items everybody or nobody answered rightly are left out: nothing can be said of their curves.</summary>
    public IReadOnlyList<ItemCurve> Curves { get; private set; } = [];
    public double LogLikelihood { get; private set; }
    public int Rounds { get; private set; }
    public bool HasConverged { get; private set; }

    /// <summary>By sitting, in the order of the data.</summary>
    public IReadOnlyList<Ability> Abilities { get; private set; } = [];

    /// <param name="tolerance">It is done when no parameter moves by more.</param>
    public static TwoParameterModel Fit(RightOrWrong data, double tolerance = 1e-4, int mostRounds = 500)
    {
        var model = new TwoParameterModel(data);
        while (!model.HasConverged && model.Rounds < mostRounds)
        {
            model.HasConverged = model.Improve() <= tolerance;
            model.Rounds++;
        }
        var posterior = new double[Nodes];
        var (log, wrong) = model.Logs();
        model.LogLikelihood = model._patterns.Sum(p => p.Count * model.Posterior(p.Answers, log, wrong, posterior));
        model.Curves = [.. Enumerable.Range(0, data.Items.Count).Where(i => model._varies[i]).Select(i => new ItemCurve(data.Items[i], model._slopes[i], model._intercepts[i]))];
        model.Abilities = [.. data.Sittings.Select(s => model.AbilityOf(s, log, wrong, posterior))];
        return model;
    }

    /// <summary>One round: how many of each ability are to be expected, then each item's curve through them.</summary>
    private double Improve()
    {
        var items = _slopes.Length;
        var (right, all) = (new double[items][], new double[items][]);
        for (var i = 0; i < items; i++)
        {
            (right[i], all[i]) = (new double[Nodes], new double[Nodes]);
        }
        var (logRight, logWrong) = Logs();
        var posterior = new double[Nodes];
        foreach (var (answers, count) in _patterns)
        {
            Posterior(answers, logRight, logWrong, posterior);
            for (var i = 0; i < items; i++)
            {
                if (answers[i] >= 0)
                {
                    Collect(all[i], posterior, count);
                    if (answers[i] == 1)
                    {
                        Collect(right[i], posterior, count);
                    }
                }
            }
        }
        var moved = 0.0;
        for (var i = 0; i < items; i++)
        {
            if (_varies[i])
            {
                moved = Math.Max(moved, FitCurve(i, right[i], all[i]));
            }
        }
        return moved;
    }

    private static void Collect(double[] sums, double[] posterior, int count)
    {
        for (var k = 0; k < Nodes; k++)
        {
            sums[k] += count * posterior[k];
        }
    }

    /// <summary>Newton's method for a logistic curve through expected counts; slopes stay where a curve can still be told from a step.</summary>
    private double FitCurve(int item, double[] right, double[] all)
    {
        var (a, d) = (_slopes[item], _intercepts[item]);
        for (var step = 0; step < 20; step++)
        {
            double ga = 0, gd = 0, aa = 1e-9, ad = 0, dd = 1e-9;
            for (var k = 0; k < Nodes; k++)
            {
                var p = 1 / (1 + Math.Exp(-(a * _theta[k] + d)));
                var (off, weight) = (right[k] - all[k] * p, all[k] * p * (1 - p));
                ga += off * _theta[k];
                gd += off;
                aa += weight * _theta[k] * _theta[k];
                ad += weight * _theta[k];
                dd += weight;
            }
            var determinant = aa * dd - ad * ad;
            var (da, dIntercept) = (Math.Clamp((dd * ga - ad * gd) / determinant, -1, 1), Math.Clamp((aa * gd - ad * ga) / determinant, -1, 1));
            (a, d) = (Math.Clamp(a + da, -8, 8), Math.Clamp(d + dIntercept, -12, 12));
            if (Math.Abs(da) < 1e-10 && Math.Abs(dIntercept) < 1e-10)
            {
                break;
            }
        }
        var moved = Math.Max(Math.Abs(a - _slopes[item]), Math.Abs(d - _intercepts[item]));
        (_slopes[item], _intercepts[item]) = (a, d);
        return moved;
    }

    private (double[][] Right, double[][] Wrong) Logs()
    {
        var right = _slopes.Select((a, i) => _theta.Select(t => -Math.Log(1 + Math.Exp(-(a * t + _intercepts[i])))).ToArray()).ToArray();
        var wrong = _slopes.Select((a, i) => _theta.Select(t => -Math.Log(1 + Math.Exp(a * t + _intercepts[i]))).ToArray()).ToArray();
        return (right, wrong);
    }

    /// <returns>The log of how likely the answers are, whatever the ability.</returns>
    private double Posterior(sbyte[] answers, double[][] right, double[][] wrong, double[] posterior)
    {
        Array.Clear(posterior);
        for (var i = 0; i < answers.Length; i++)
        {
            if (answers[i] >= 0 && _varies[i])
            {
                var log = answers[i] == 1 ? right[i] : wrong[i];
                for (var k = 0; k < Nodes; k++)
                {
                    posterior[k] += log[k];
                }
            }
        }
        var highest = posterior.Max();
        var sum = 0.0;
        for (var k = 0; k < Nodes; k++)
        {
            posterior[k] = _prior[k] * Math.Exp(posterior[k] - highest);
            sum += posterior[k];
        }
        for (var k = 0; k < Nodes; k++)
        {
            posterior[k] /= sum;
        }
        return highest + Math.Log(sum);
    }

    private Ability AbilityOf(sbyte[] answers, double[][] right, double[][] wrong, double[] posterior)
    {
        Posterior(answers, right, wrong, posterior);
        double mean = 0, square = 0;
        for (var k = 0; k < Nodes; k++)
        {
            mean += posterior[k] * _theta[k];
            square += posterior[k] * _theta[k] * _theta[k];
        }
        return new(mean, Math.Sqrt(Math.Max(0, square - mean * mean)));
    }

    /// <summary>Equal answers once, in an order of their own: neither speed nor the last digit hangs on the order of the sittings.</summary>
    private static List<(sbyte[], int)> Patterns(IReadOnlyList<sbyte[]> sittings) =>
        [.. sittings.GroupBy(s => Convert.ToHexString(Array.ConvertAll(s, a => (byte)(a + 1)))).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.First(), g.Count()))];
}
