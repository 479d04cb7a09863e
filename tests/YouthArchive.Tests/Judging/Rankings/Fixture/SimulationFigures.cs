using YouthArchive.Judging.Rankings;
using YouthArchive.Judging.Rankings.Models;

namespace YouthArchive.Tests.Judging.Rankings.Fixture;

/// <param name="Claimed">Mean probability claimed in each of six bins.</param>
/// <param name="Observed">How often the pair stood so in truth.</param>
internal sealed record Calibrated(double[] Claimed, double[] Observed, int Pairs)
{
    public double Worst => Claimed.Zip(Observed, (c, o) => Math.Abs(c - o)).Max();
}

/// <summary>What the ranking is worth on simulated contests, over seeds 1, 2, 3, …</summary>
internal static class SimulationFigures
{
    private static readonly double[] Bins = [0.6, 0.7, 0.8, 0.9, 0.97, 1.01];

    /// <summary>Mean Kendall τ to the truth: of the plain mean, of the corrected score.</summary>
    public static (double Raw, double Corrected) Taus(int seeds, int entries, int judges, int reviews, double severity = 0.8)
    {
        var (raw, corrected) = (0.0, 0.0);
        for (var seed = 1; seed <= seeds; seed++)
        {
            var contest = OneStage(seed, entries, judges, reviews, severity);
            var model = AdditiveModel.Fit(contest.Reviews);
            raw += Kendall.Tau([.. Enumerable.Range(0, entries).Select(model.Table.MeanOf)], contest.Quality);
            corrected += Kendall.Tau(model.EntryEffect, contest.Quality);
        }
        return (raw / seeds, corrected / seeds);
    }

    public static Calibrated Calibration(int seeds, int entries, int judges, int reviews, int pairsOfSeed)
    {
        var (claimed, observed, count) = (new double[Bins.Length], new double[Bins.Length], new int[Bins.Length]);
        for (var seed = 1; seed <= seeds; seed++)
        {
            var contest = OneStage(seed, entries, judges, reviews);
            var posterior = Posterior.Of(AdditiveModel.Fit(contest.Reviews));
            var random = new SeededRandom((ulong)seed + 1_000_000);
            for (var i = 0; i < pairsOfSeed; i++)
            {
                var (a, b) = (random.Below(entries), random.Below(entries));
                if (a != b && posterior.Above(a, b) is { } p)
                {
                    (a, b, p) = p >= 0.5 ? (a, b, p) : (b, a, 1 - p);
                    var bin = Array.FindIndex(Bins, edge => p < edge);
                    claimed[bin] += p;
                    observed[bin] += contest.Quality[a] > contest.Quality[b] ? 1 : 0;
                    count[bin]++;
                }
            }
        }
        return new([.. claimed.Select((c, i) => c / count[i])], [.. observed.Select((o, i) => o / count[i])], count.Sum());
    }

    /// <summary>How often the true rank lies within the 90 % rank range.</summary>
    public static double RangesHold(int seeds, int entries, int judges, int reviews)
    {
        var held = 0;
        for (var seed = 1; seed <= seeds; seed++)
        {
            var contest = OneStage(seed, entries, judges, reviews);
            var draws = RankDraws.Of(Posterior.Of(AdditiveModel.Fit(contest.Reviews)), new SeededRandom((ulong)seed));
            held += Enumerable.Range(0, entries).Count(e =>
                draws.Range(e) is var (low, high) && contest.Quality.Count(q => q > contest.Quality[e]) + 1 is var rank && rank >= low && rank <= high);
        }
        return held / (double)(seeds * entries);
    }

    /// <summary>How often the true best comes first, and how many of the true best three are found: with and without a second stage.</summary>
    public static (double Top1, double Top3) Found(int seeds, int entries, int judges, int reviews, bool inTwoStages)
    {
        var (first, three) = (0, 0);
        for (var seed = 1; seed <= seeds; seed++)
        {
            var contest = inTwoStages ? TwoStage(seed, entries, judges, reviews) : OneStage(seed, entries, judges, reviews / entries);
            var model = AdditiveModel.Fit(contest.Reviews);
            var best = Best(model.EntryEffect);
            var truth = Best(contest.Quality);
            first += best[0] == truth[0] ? 1 : 0;
            three += best.Intersect(truth).Count();
        }
        return (first / (double)seeds, three / (3.0 * seeds));
    }

    public static SimulatedContest OneStage(int seed, int entries, int judges, int reviews, double severity = 0.8, int? random = null)
    {
        var contest = new SimulatedContest((ulong)seed, entries, judges, severity) { Random = random };
        for (var round = 0; round < reviews; round++)
        {
            contest.Round();
        }
        return contest;
    }

    private static SimulatedContest TwoStage(int seed, int entries, int judges, int reviews)
    {
        var plan = TwoStages.Plan(entries, judges, reviews);
        var contest = OneStage(seed, entries, judges, plan.FirstRound);
        var model = AdditiveModel.Fit(contest.Reviews);
        var draws = RankDraws.Of(Posterior.Of(model), new SeededRandom((ulong)seed), 2000);
        foreach (var finalist in TwoStages.Finalists(model, draws, plan))
        {
            for (var i = 0; i < finalist.Extra; i++)
            {
                contest.Review(int.Parse(finalist.Entry.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture));
            }
        }
        return contest.Reviews.Count == reviews ? contest : throw new InvalidOperationException($"{contest.Reviews.Count} reviews.");
    }

    private static List<int> Best(double[] values) => [.. Enumerable.Range(0, values.Length).OrderByDescending(i => values[i]).Take(3)];
}
