namespace YouthArchive.Judging.Rankings.Models;

/// <summary>What the data allow.</summary>
internal enum FitKind
{
    /// <summary>The variances were estimated.</summary>
    Fitted,

    /// <summary>Every score is the same: there is nothing to tell apart.</summary>
    AllEqual,

    /// <summary>No entry was scored twice: a good entry and a mild judge cannot be told apart. The plain scores stand, uncertain as they are.</summary>
    Thin,
}

/// <summary>
/// y_ij = μ + f_i + b_j + e_ij: entries f ~ N(0, τ²), judges b ~ N(0, σ_b²), residuals e ~ N(0, σ²/w). Variances by REML, effects as best
/// linear unbiased predictions: what <c>lme4::lmer(y ~ 1 + (1 | entry) + (1 | judge))</c> gives. All figures in units of the score.
/// </summary>
internal sealed class AdditiveModel
{
    /// <summary>Stands beside every published result; a change of the digits it gives is a new version.</summary>
    public const string Version = "additive-mixed/1";

    private AdditiveModel(ScoreTable table, FitKind kind)
    {
        (Table, Kind) = (table, kind);
        EntryEffect = new double[table.Entries.Count];
        StandardError = new double[table.Entries.Count];
        JudgeEffect = new double[table.Judges.Count];
    }

    public ScoreTable Table { get; }
    public FitKind Kind { get; }

    /// <summary>μ, by generalised least squares.</summary>
    public double Mean { get; private init; }
    public double EntryVariance { get; private init; }
    public double JudgeVariance { get; private init; }
    public double ResidualVariance { get; private init; }
    public double[] EntryEffect { get; private init; }

    /// <summary>
    /// Conditional standard deviation of f_i given the scores, the mean taken as known: the square root of lme4's
    /// <c>attr(ranef(m, condVar = TRUE)$entry, "postVar")</c>.
    /// </summary>
    public double[] StandardError { get; private init; }
    public double[] JudgeEffect { get; private init; }

    /// <summary>Null when nothing was estimated.</summary>
    public Estimate? Found { get; private init; }

    public double Corrected(int entry) => Mean + EntryEffect[entry];

    public static AdditiveModel Fit(IEnumerable<Observation> observations) => Fit(ScoreTable.Of(observations));

    public static AdditiveModel Fit(ScoreTable table)
    {
        var (scores, entries, judges) = (table.Observations.Count, table.Entries.Count, table.Judges.Count);
        return table.Spread == 0 ? new(table, FitKind.AllEqual) { Mean = table.Mean }
            : entries >= 2 && scores == entries ? Thin(table)
            : Estimated(table, new VarianceSearch(table, entries >= 2, judges >= 2 && scores > judges));
    }

    private static AdditiveModel Thin(ScoreTable table) => new(table, FitKind.Thin)
    {
        Mean = table.Mean,
        EntryVariance = table.Spread * table.Spread,
        EntryEffect = [.. table.Scaled.Select(s => table.Spread * s)],
        StandardError = [.. table.Scaled.Select(_ => table.Spread)],
    };

    private static AdditiveModel Estimated(ScoreTable table, VarianceSearch search)
    {
        var (entryShare, judgeShare) = search.Best();
        var system = search.At(entryShare, judgeShare);
        var judges = system.JudgeEffects();
        var entries = system.EntryEffects(judges);
        var unit = table.Spread * table.Spread * system.ResidualVariance;
        return new(table, FitKind.Fitted)
        {
            Mean = table.Mean + table.Spread * system.Mean,
            EntryVariance = unit * system.EntryRatio * system.EntryRatio,
            JudgeVariance = unit * system.JudgeRatio * system.JudgeRatio,
            ResidualVariance = unit,
            EntryEffect = [.. entries.Select(e => table.Spread * e)],
            JudgeEffect = [.. judges.Select(b => table.Spread * b)],
            StandardError = Errors(table, system),
            Found = new(search, entryShare, judgeShare, system),
        };
    }

    private static double[] Errors(ScoreTable table, ModelSystem system)
    {
        var judges = table.Judges.Count;
        var inverse = Cholesky.Inverse(system.Factor, judges);
        var result = new double[table.Entries.Count];
        for (var entry = 0; entry < result.Length; entry++)
        {
            var share = system.EntryRatio * system.EntryRatio / system.Diagonal[entry];
            var through = share * system.JudgeRatio;
            result[entry] = table.Spread * Math.Sqrt(system.ResidualVariance * (share + through * through * Quadratic(table, entry, inverse, judges)));
        }
        return result;
    }

    private static double Quadratic(ScoreTable table, int entry, double[] matrix, int size)
    {
        var sum = 0.0;
        for (var a = table.StartOf[entry]; a < table.StartOf[entry + 1]; a++)
        {
            for (var b = table.StartOf[entry]; b < table.StartOf[entry + 1]; b++)
            {
                sum += table.WeightOf[a] * table.WeightOf[b] * matrix[table.JudgeOf[a] * size + table.JudgeOf[b]];
            }
        }
        return sum;
    }
}

/// <summary>Where the search ended, for what is reckoned around it.</summary>
internal sealed record Estimate(VarianceSearch Search, double EntryShare, double JudgeShare, ModelSystem System);
