using Xunit;
using YouthArchive.Judging.Rankings;
using YouthArchive.Judging.Rankings.Models;
using YouthArchive.Tests.Judging.Rankings.Fixture;

namespace YouthArchive.Tests.Judging.Rankings;

/// <summary>At a reduced number of seeds, with limits that much looser; <c>./dev bench judging</c> takes all 200.</summary>
public sealed class SimulationTests
{
    [Fact]
    public void Corrected_score_is_nearer_to_the_truth_than_the_mean()
    {
        var (raw, corrected) = SimulationFigures.Taus(30, 100, 20, 3);
        Assert.InRange(corrected, 0.695, 1);
        Assert.InRange(corrected - raw, 0.045, 1);
    }

    [Fact]
    public void Nothing_is_lost_where_judges_are_equally_severe()
    {
        var (raw, corrected) = SimulationFigures.Taus(30, 100, 20, 3, severity: 0);
        Assert.InRange(corrected, raw - 0.008, 1);
    }

    [Fact]
    public void What_is_claimed_of_pairs_comes_true() =>
        Assert.InRange(SimulationFigures.Calibration(30, 100, 20, 3, 400).Worst, 0, 0.04);

    [Fact]
    public void Ninety_percent_ranges_hold_about_ninety_times_of_a_hundred() =>
        Assert.InRange(SimulationFigures.RangesHold(8, 100, 20, 3), 0.86, 0.96);

    [Fact]
    public void Two_stages_find_the_best_more_often_with_the_same_reviews()
    {
        var two = SimulationFigures.Found(30, 100, 20, 300, inTwoStages: true);
        var one = SimulationFigures.Found(30, 100, 20, 300, inTwoStages: false);
        Assert.InRange(two.Top1, 0.42, 1);
        Assert.InRange(two.Top3, 0.58, 1);
        Assert.True(two.Top3 > one.Top3);
    }

    [Fact]
    public void A_judge_who_scores_by_lot_is_flagged_and_others_hardly_ever()
    {
        var (found, falsely, honest) = (0, 0, 0);
        for (var seed = 1; seed <= 30; seed++)
        {
            var contest = SimulationFigures.OneStage(seed, 100, 20, 3, random: 4);
            var (judges, _) = JudgeMonitor.Look(AdditiveModel.Fit(contest.Reviews), new(new Dictionary<(string, string), long>(), new Dictionary<(string, string), double[]>()));
            found += judges.Single(j => j.Judge == SimulatedContest.Judge(4)).LooksRandom ? 1 : 0;
            falsely += judges.Count(j => j.Judge != SimulatedContest.Judge(4) && j.LooksRandom);
            honest += judges.Count - 1;
        }
        Assert.InRange(found / 30.0, 0.85, 1);
        Assert.InRange(falsely / (double)honest, 0, 0.02);
    }

    [Fact]
    public void Drift_and_halo_are_seen_and_an_outlying_score_is_named()
    {
        var random = new SeededRandom(3);
        var order = new Dictionary<(string, string), long>();
        var criteria = new Dictionary<(string, string), double[]>();
        var scores = new List<Observation>();
        for (var e = 0; e < 30; e++)
        {
            var quality = 10 * random.Normal();
            for (var j = 0; j < 3; j++)
            {
                var key = ($"e{e:00}", $"j{j}");
                var drift = j == 1 ? 1.2 * e : 0;
                var slip = e == 20 && j == 2 ? 40 : 0;
                scores.Add(new(key.Item1, key.Item2, 50 + quality + drift + slip + 3 * random.Normal()));
                order[key] = e;
                double One() => quality + (j == 0 ? 0.1 : 12) * random.Normal();
                criteria[key] = [One(), One(), One()];
            }
        }
        var (judges, outliers) = JudgeMonitor.Look(AdditiveModel.Fit(scores), new(order, criteria));
        Assert.InRange(judges.Single(j => j.Judge == "j1").DriftOverSession!.Value, 5, 60);
        Assert.NotNull(judges.Single(j => j.Judge == "j0").Halo);
        Assert.Null(judges.Single(j => j.Judge == "j2").Halo);
        Assert.Equal(("e20", "j2"), (outliers[0].Entry, outliers[0].Judge));
    }

    [Theory]
    [InlineData(100, 20, 300, 2, 10, 100)]
    [InlineData(60, 12, 180, 2, 6, 60)]
    [InlineData(10, 3, 30, 3, 0, 0)]
    [InlineData(0, 3, 30, 0, 0, 0)]
    public void Plan_spends_what_there_is(int entries, int judges, int reviews, int first, int finalists, int second) =>
        Assert.Equal(new TwoStagePlan(first, finalists, second), TwoStages.Plan(entries, judges, reviews));

    [Fact]
    public void Offsets_on_sample_entries_compare_with_the_others()
    {
        var offsets = Calibration.Of([new("s1", "a", 60), new("s1", "b", 70), new("s1", "c", 80), new("s2", "a", 50), new("s2", "b", 60), new("s3", "c", 10)]);
        Assert.Equal([("a", 2, -12.5), ("b", 2, 5.0), ("c", 1, 15.0)], offsets.Select(o => (o.Judge, o.Count, o.Offset)));
    }
}
