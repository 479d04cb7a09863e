using Xunit;
using YouthArchive.Judging.Rankings.Models;

namespace YouthArchive.Tests.Judging.Rankings;

public sealed class AdditiveModelTests
{
    [Fact]
    public void Ten_thousand_random_data_sets_give_finite_figures()
    {
        var random = new SeededRandom(898);
        for (var i = 0; i < 10_000; i++)
        {
            var observations = Any(random);
            AssertFinite(ModelOf(observations, i), observations.Count);
        }
    }

    [Fact]
    public void A_judge_whose_scores_are_all_equal_takes_no_total_away() // fll-sw 898: a standard deviation of 0 lost a team its total
    {
        var model = AdditiveModel.Fit([new("a", "x", 50), new("b", "x", 50), new("a", "y", 40), new("b", "y", 60), new("c", "y", 55), new("c", "x", 50)]);
        AssertFinite(model, 6);
        Assert.Equal(3, model.EntryEffect.Length);
    }

    [Fact]
    public void A_group_of_one_team_is_finite() // fll-sw 24
    {
        var model = AdditiveModel.Fit([new("a", "x", 50), new("a", "y", 70)]);
        AssertFinite(model, 2);
        Assert.Equal(60, model.Corrected(0), 9);
        Assert.Equal((1, 1), RankDraws.Of(Posterior.Of(model), new(1)).Range(0));
    }

    [Fact]
    public void Equal_scores_are_equal_results_and_every_order_is_as_likely()
    {
        var model = AdditiveModel.Fit([new("a", "x", 0.1), new("a", "y", 0.1), new("b", "x", 0.1), new("b", "y", 0.1)]);
        Assert.Equal(FitKind.AllEqual, model.Kind);
        Assert.Equal([0.0, 0.0], model.EntryEffect);
        Assert.Equal((1, 2), RankDraws.Of(Posterior.Of(model), new(1)).Range(0));
    }

    [Fact]
    public void One_judge_leaves_the_plain_scores_and_says_that_nothing_is_sure()
    {
        var model = AdditiveModel.Fit([new("a", "x", 80), new("b", "x", 66), new("c", "x", 40)]);
        Assert.Equal(FitKind.Thin, model.Kind);
        Assert.Equal([80, 66, 40], Enumerable.Range(0, 3).Select(e => Math.Round(model.Corrected(e), 9)));
        Assert.Null(Posterior.Of(model).Above(0, 1));
    }

    [Fact]
    public void Entries_without_a_common_judge_are_not_comparable()
    {
        var model = AdditiveModel.Fit(
        [
            new("a", "x", 80), new("a", "y", 70), new("b", "x", 60), new("b", "y", 65),
            new("c", "v", 80), new("c", "w", 75), new("d", "v", 50), new("d", "w", 45),
        ]);
        var posterior = Posterior.Of(model);
        Assert.Equal(2, model.Table.ComponentCount);
        Assert.NotNull(posterior.Above(0, 1));
        Assert.Null(posterior.Above(0, 2));
    }

    [Fact]
    public void The_order_in_which_scores_come_changes_no_digit()
    {
        var random = new SeededRandom(7);
        var scores = Enumerable.Range(0, 30).SelectMany(e => Enumerable.Range(0, 3).Select(k => new Observation($"e{e:00}", $"j{(e + k * 3) % 8}", 50 + 10 * random.Normal()))).ToList();
        var one = AdditiveModel.Fit(scores);
        var other = AdditiveModel.Fit(Enumerable.Reverse(scores));
        Assert.Equal(one.EntryEffect, other.EntryEffect);
        Assert.Equal(one.JudgeVariance, other.JudgeVariance);
    }

    [Fact]
    public void A_judge_who_scores_an_entry_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => AdditiveModel.Fit([new("a", "x", 1), new("a", "x", 2)]));

    [Fact]
    public void Normal_draws_have_the_normal_moments()
    {
        var random = new SeededRandom(5);
        var draws = Enumerable.Range(0, 200_000).Select(_ => random.Normal()).ToList();
        Assert.InRange(draws.Average(), -0.01, 0.01);
        Assert.InRange(draws.Average(d => d * d), 0.98, 1.02);
        Assert.InRange(draws.Average(d => d * d * d * d), 2.9, 3.1);
        Assert.Equal(0.975, NormalCurve.Below(1.959963984540054), 12);
    }

    private static AdditiveModel ModelOf(IReadOnlyList<Observation> observations, int i)
    {
        var model = AdditiveModel.Fit(observations);
        var posterior = Posterior.Of(model);
        if (model.Table.Entries.Count > 1 && posterior.Above(0, model.Table.Entries.Count - 1) is { } p)
        {
            Assert.InRange(p, 0, 1);
        }
        if (i % 20 == 0)
        {
            var draws = RankDraws.Of(posterior, new((ulong)i), 50);
            Assert.All(model.Table.Entries.Select((_, e) => draws.Range(e)), r => Assert.InRange(r.Low, 1, r.High));
        }
        return model;
    }

    private static void AssertFinite(AdditiveModel model, int count)
    {
        double[] all = [.. model.EntryEffect, .. model.JudgeEffect, .. model.StandardError, model.Mean, model.EntryVariance, model.JudgeVariance, model.ResidualVariance];
        Assert.True(all.All(double.IsFinite), $"{count} scores");
    }

    /// <summary>Small, lopsided, tied, huge, tiny, unlinked: what a real contest brings, and worse.</summary>
    private static List<Observation> Any(SeededRandom random)
    {
        var (entries, judges) = (1 + random.Below(7), 1 + random.Below(5));
        var unit = random.Below(5) switch { 0 => 1e100, 1 => 1e-100, 2 => 1e-3, _ => 10.0 };
        var kind = random.Below(6);
        var result = new List<Observation>();
        for (var e = 0; e < entries; e++)
        {
            for (var j = 0; j < judges; j++)
            {
                if (random.Below(3) > 0)
                {
                    var score = kind switch { 0 => 3.0, 1 => random.Below(3), 2 => e + 10.0 * j, 3 => e, 4 => j, _ => random.Normal() };
                    result.Add(new($"e{e}", $"j{j}", unit * score, random.Below(4) == 0 ? 0.5 : 1));
                }
            }
        }
        return result;
    }
}
