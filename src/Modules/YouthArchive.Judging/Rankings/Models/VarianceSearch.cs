namespace YouthArchive.Judging.Rankings.Models;

/// <summary>
/// The REML estimate of the two variance ratios. The search goes over shares ρ = λ/(1 + λ) of a ratio λ = θ², which are bounded, may
/// be exactly 0 and have a slope there: a coarse grid against a second maximum, then the simplex of Nelder and Mead, restarted.
/// </summary>
internal sealed class VarianceSearch(ScoreTable table, bool hasEntries, bool hasJudges)
{
    public const double LargestShare = 1 - 1e-6;
    private const double Close = 1e-9;
    private const int Steps = 400;
    private static readonly double[] Grid = [0, 0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95, 0.99];

    public bool HasEntries => hasEntries;
    public bool HasJudges => hasJudges;

    public static double Ratio(double share) => Math.Sqrt(share / (1 - share));

    public ModelSystem At(double entryShare, double judgeShare) => new(table, Ratio(entryShare), Ratio(judgeShare));

    public (double Entry, double Judge) Best()
    {
        var best = new Corner(0, 0, At(0, 0).Deviance);
        foreach (var entry in hasEntries ? Grid : [0.0])
        {
            foreach (var judge in hasJudges ? Grid : [0.0])
            {
                best = Better(best, Evaluate(entry, judge));
            }
        }
        foreach (var size in new[] { 0.08, 0.01, 0.001 })
        {
            best = Descend(best, size);
        }
        best = AtBounds(best);
        return (best.Entry, best.Judge);
    }

    /// <summary>A share that is as good at a bound as beside it is at the bound, as in lme4's singular fits.</summary>
    private Corner AtBounds(Corner best)
    {
        foreach (var at in new[] { Evaluate(0, best.Judge), Evaluate(best.Entry, 0), Evaluate(0, 0) })
        {
            best = at.Deviance <= best.Deviance + Close ? at : best;
        }
        return best;
    }

    private Corner Descend(Corner start, double size)
    {
        Corner[] corners =
        [
            start,
            Evaluate(Step(start.Entry, size), start.Judge),
            Evaluate(start.Entry, Step(start.Judge, size)),
        ];
        for (var step = 0; step < Steps; step++)
        {
            Sort(corners);
            if (Width(corners) < Close)
            {
                break;
            }
            Move(corners);
        }
        Sort(corners);
        return corners[0];
    }

    private void Move(Corner[] corners)
    {
        var (best, worst) = (corners[0], corners[2]);
        var (entry, judge) = ((best.Entry + corners[1].Entry) / 2, (best.Judge + corners[1].Judge) / 2);
        Corner Along(double by) => Evaluate(entry + by * (worst.Entry - entry), judge + by * (worst.Judge - judge));
        var mirrored = Along(-1);
        if (mirrored.Deviance < best.Deviance)
        {
            corners[2] = Better(mirrored, Along(-2));
        }
        else if (mirrored.Deviance < corners[1].Deviance)
        {
            corners[2] = mirrored;
        }
        else if (Better(Along(-0.5), Along(0.5)) is var inside && inside.Deviance < worst.Deviance)
        {
            corners[2] = inside;
        }
        else
        {
            corners[1] = Evaluate((best.Entry + corners[1].Entry) / 2, (best.Judge + corners[1].Judge) / 2);
            corners[2] = Evaluate((best.Entry + worst.Entry) / 2, (best.Judge + worst.Judge) / 2);
        }
    }

    private Corner Evaluate(double entry, double judge)
    {
        entry = hasEntries ? Math.Clamp(entry, 0, LargestShare) : 0;
        judge = hasJudges ? Math.Clamp(judge, 0, LargestShare) : 0;
        return new(entry, judge, At(entry, judge).Deviance);
    }

    private static double Step(double share, double size) => share + size <= LargestShare ? share + size : share - size;

    private static Corner Better(Corner a, Corner b) => b.Deviance < a.Deviance ? b : a;

    private static double Width(Corner[] corners) => Math.Max(
        Math.Max(Math.Abs(corners[1].Entry - corners[0].Entry), Math.Abs(corners[2].Entry - corners[0].Entry)),
        Math.Max(Math.Abs(corners[1].Judge - corners[0].Judge), Math.Abs(corners[2].Judge - corners[0].Judge)));

    private static void Sort(Corner[] corners)
    {
        // Three of them, kept in order when equal.
        for (var i = 1; i < corners.Length; i++)
        {
            for (var k = i; k > 0 && corners[k].Deviance < corners[k - 1].Deviance; k--)
            {
                (corners[k], corners[k - 1]) = (corners[k - 1], corners[k]);
            }
        }
    }

    private readonly record struct Corner(double Entry, double Judge, double Deviance);
}
