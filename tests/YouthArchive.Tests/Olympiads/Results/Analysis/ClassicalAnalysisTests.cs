using Xunit;
using YouthArchive.Olympiads.Results.Analysis;
using YouthArchive.Tests.Olympiads.Results.Analysis.Fixture;

namespace YouthArchive.Tests.Olympiads.Results.Analysis;

public sealed class ClassicalAnalysisTests
{
    private static readonly AnalysedItem Choice = new("a", 100, 0.25, ["key", "lure", "dull"], ["key"]);

    [Fact]
    public void The_order_of_sittings_changes_not_a_digit()
    {
        var table = SimulatedMarks.Paper(5, 300, 12);
        var turned = table with { Sittings = [.. table.Sittings.Reverse()] };
        Assert.Equivalent(ClassicalAnalysis.Of(table), ClassicalAnalysis.Of(turned), strict: true);
        Assert.Equal(TwoParameterModel.Fit(RightOrWrong.Of(table)).Curves, TwoParameterModel.Fit(RightOrWrong.Of(turned)).Curves);
    }

    [Fact]
    public void A_wrong_key_is_doubted()
    {
        // The able choose «lure», the weak what is called the key.
        var sittings = Enumerable.Range(0, 100).Select(n => new AnalysedSitting("kk",
            [n < 50 ? 100 : 0, 10 * n], [AnswerState.Answered, AnswerState.Answered], [[n < 50 ? "key" : "lure"], null]));
        var item = ClassicalAnalysis.Of(new([Choice, new("b", 1000, null, [], [])], [.. sittings])).Items[0];
        Assert.Contains(ItemFlag.KeyInDoubt, item.Flags);
        Assert.Contains(ItemFlag.DistractorBeatsKey, item.Flags);
        Assert.Contains(ItemFlag.TellsLittle, item.Flags);
        Assert.Null(item.EffectiveWeight);
        Assert.Equal(-1, item.UpperLower);
        Assert.Equal([20, 20, 10, 0, 0], item.Options[0].Fifths);
    }

    [Theory]
    [InlineData(14, nameof(ItemFlag.TooHard), true)]
    [InlineData(15, nameof(ItemFlag.TooHard), false)]
    [InlineData(95, nameof(ItemFlag.TooEasy), false)]
    [InlineData(96, nameof(ItemFlag.TooEasy), true)]
    public void Facility_is_flagged_from_the_line_on(int right, string flag, bool isSet)
    {
        var sittings = Enumerable.Range(0, 100).Select(n => new AnalysedSitting("kk", [n < right ? 100 : 0, n], [AnswerState.Answered, AnswerState.Answered], [null, null]));
        Assert.Equal(isSet, ClassicalAnalysis.Of(new([new("a", 100, null, [], []), new("b", 100, null, [], [])], [.. sittings])).Items[0].Flags.Any(f => f.ToString() == flag));
    }

    [Fact]
    public void What_nobody_reached_and_what_was_left_out_are_told_apart()
    {
        var table = SimulatedMarks.Paper(6, 200, 20);
        Assert.Equal(0.1, ClassicalAnalysis.Of(table).Items[^1].NotReached, 12);
        Assert.Equal(0, ClassicalAnalysis.Of(table).Items[^1].Omitted);
        Assert.Contains(ItemFlag.NotReached, ClassicalAnalysis.Of(table).Items[^1].Flags);
        Assert.DoesNotContain(ItemFlag.NotReached, ClassicalAnalysis.Of(table).Items[0].Flags);
    }

    [Fact]
    public void Nobody_one_and_all_alike_give_no_figure_rather_than_a_wrong_one()
    {
        Assert.Null(ClassicalAnalysis.Of(new([Choice], [])).Alpha);
        var one = new AnalysedSitting("kk", [100], [AnswerState.Answered], [["key"]]);
        foreach (var sittings in new[] { [one], Enumerable.Repeat(one, 30).ToArray() })
        {
            var report = PaperReport.Of(new([Choice], sittings));
            Assert.Null(report.Classical.Items[0].Discrimination);
            Assert.Null(report.Classical.StandardError);
            Assert.Equal(1, report.Classical.Items[0].Facility);
        }
    }

    [Fact]
    public void A_percentile_stands_within_its_band_and_equals_share_one()
    {
        var percentiles = new Percentiles([100, 200, 200, 300], standardError: 1);
        Assert.Equal(new(50, 12.5, 87.5), percentiles.Of(200));
        Assert.Equal(12.5, percentiles.Of(100).Value);
        Assert.Equal(new(50, 50, 50), new Percentiles([100, 200, 200, 300], null).Of(200));
    }

    [Fact]
    public void Drawn_items_are_reckoned_of_those_who_had_them()
    {
        AnalysedSitting[] sittings =
        [
            new("kk", [100, 0, 50], [AnswerState.Answered, AnswerState.NotPresented, AnswerState.Answered], new IReadOnlyList<string>?[3]),
            new("kk", [0, 0, 20], [AnswerState.Answered, AnswerState.NotPresented, AnswerState.Answered], new IReadOnlyList<string>?[3]),
            new("kk", [0, 100, 70], [AnswerState.NotPresented, AnswerState.Answered, AnswerState.Answered], new IReadOnlyList<string>?[3]),
        ];
        var statistics = ClassicalAnalysis.Of(new([.. "abc".Select(k => new AnalysedItem(k.ToString(), 100, null, [], []))], sittings));
        Assert.Equal([2, 1, 3], statistics.Items.Select(i => i.Sittings));
        Assert.Equal(0.5, statistics.Items[0].Facility);
        Assert.Equal(1, statistics.Common);
    }
}
