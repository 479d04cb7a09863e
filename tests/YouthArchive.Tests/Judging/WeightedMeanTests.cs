using System.Globalization;
using Xunit;
using YouthArchive.Judging.Rankings;
using YouthArchive.Judging.Rubrics;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Tests.Judging;

public sealed class WeightedMeanTests
{
    private static readonly Rubric Five = new(new Scale(1, 5, true),
    [
        Of("usefulness", 25), Of("engineering", 25), Of("novelty", 15), Of("usability", 20), Of("documentation", 15),
    ]);

    [Fact]
    public void Total_of_the_drawing_is_reckoned_exactly()
    {
        var total = WeightedMean.Total(Five, Sheet(8, 8, 6, 7, 10));
        Assert.Equal(new Fraction(78, 1), total);
        Assert.Equal(78.00m, total!.Value.Rounded(2));
    }

    [Fact]
    public void All_highest_is_100_and_all_lowest_is_what_the_scale_gives()
    {
        Assert.Equal(new Fraction(100, 1), WeightedMean.Total(Five, Sheet(10, 10, 10, 10, 10)));
        Assert.Equal(new Fraction(20, 1), WeightedMean.Total(Five, Sheet(2, 2, 2, 2, 2)));
    }

    [Fact]
    public void An_incomplete_judgement_has_no_total_and_does_not_count()
    {
        var half = new Dictionary<string, int> { ["usefulness"] = 10 };
        Assert.Null(WeightedMean.Total(Five, half));
        Assert.Empty(WeightedMean.Rank(Five, [new("e", "j", half)]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(11)]
    public void A_score_outside_of_the_scale_has_no_total(int halves) => Assert.Null(WeightedMean.Total(Five, Sheet(halves, 4, 4, 4, 4)));

    [Fact]
    public void Ties_share_a_place_and_the_next_is_left_out()
    {
        var ranking = WeightedMean.Rank(Five,
        [
            new("a", "j", Sheet(10, 10, 10, 10, 10)), new("c", "j", Sheet(6, 6, 6, 6, 6)), new("b", "j", Sheet(6, 6, 6, 6, 6)), new("d", "j", Sheet(2, 2, 2, 2, 2)),
        ]);
        Assert.Equal([("a", 1), ("b", 2), ("c", 2), ("d", 4)], ranking.Select(r => (r.EntryId, r.Place)));
    }

    [Fact]
    public void Thirds_that_a_double_would_part_stay_equal()
    {
        // 3 judges: the means are 1/3 sums; a double adds them in another order to another last digit.
        var one = new[] { Sheet(7, 3, 5, 9, 2), Sheet(2, 9, 7, 4, 8), Sheet(5, 5, 3, 6, 7) };
        var ranking = WeightedMean.Rank(Five, one.Select((s, i) => new Judgment("x", $"j{i}", s))
            .Concat(one.Reverse().Select((s, i) => new Judgment("y", $"k{i}", s))));
        Assert.All(ranking, r => Assert.Equal(1, r.Place));
    }

    [Fact]
    public void Order_of_scores_judges_and_criteria_changes_nothing()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var judgments = Random(random);
            var expected = WeightedMean.Rank(Five, judgments);
            random.Shuffle(judgments);
            var turned = Five with { Criteria = [.. Five.Criteria.Reverse()] };
            Assert.Equal(expected, WeightedMean.Rank(turned, judgments));
            Assert.All(expected, r => Assert.InRange(r.Value.Rounded(2), 20m, 100m));
            Assert.All(expected, r => Assert.Equal(1 + expected.Count(o => o.Value.CompareTo(r.Value) > 0), r.Place));
        }
    }

    [Fact]
    public void A_better_score_never_lowers_the_value()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var sheet = Sheet([.. Enumerable.Range(0, 5).Select(_ => random.Next(2, 10))]);
            var better = new Dictionary<string, int>(sheet);
            var key = Five.Criteria[random.Next(5)].Key;
            better[key]++;
            Assert.True(WeightedMean.Total(Five, better)!.Value.CompareTo(WeightedMean.Total(Five, sheet)!.Value) > 0);
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("kk-KZ")]
    [InlineData("mn-MN")]
    [InlineData("en-GB")]
    public void Culture_changes_nothing(string culture)
    {
        var judgments = Random(new Random(7));
        var expected = WeightedMean.Rank(Five, judgments).Select(r => $"{r.EntryId} {r.Place} {r.Value}").ToList();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var ranking = WeightedMean.Rank(Five, judgments);
            Assert.Equal(expected, ranking.Select(r => $"{r.EntryId} {r.Place} {r.Value}"));
            Assert.All(ranking, r => Assert.Equal(r.Value, Fraction.Parse(r.Value.ToString())));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(1, 3, "0.33")]
    [InlineData(2, 3, "0.67")]
    [InlineData(1, 8, "0.13")]
    [InlineData(-1, 8, "-0.13")]
    [InlineData(0, 5, "0.00")]
    public void Rounding_is_half_away_from_zero(int numerator, int denominator, string shown) =>
        Assert.Equal(shown, new Fraction(numerator, denominator).Rounded(2).ToString("0.00", CultureInfo.InvariantCulture));

    private static Judgment[] Random(Random random) =>
        [.. Enumerable.Range(0, random.Next(2, 40)).Select(i => new Judgment($"e{random.Next(8)}", $"j{i}",
            Sheet([.. Enumerable.Range(0, 5).Select(_ => random.Next(2, 11))])))];

    private static Criterion Of(string key, int weight) => new(key, weight, LocalizedText.Same(key), LocalizedText.Empty, []);

    private static Dictionary<string, int> Sheet(params int[] halves) =>
        Five.Criteria.Select((c, i) => (c.Key, halves[i])).ToDictionary(x => x.Key, x => x.Item2);
}
