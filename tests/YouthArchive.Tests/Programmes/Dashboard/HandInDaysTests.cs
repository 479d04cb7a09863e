using Xunit;
using YouthArchive.Programmes.Dashboard;
using YouthArchive.Programmes.Dashboard.Charts;

namespace YouthArchive.Tests.Programmes.Dashboard;

public sealed class HandInDaysTests
{
    private static readonly DateOnly First = new(2026, 10, 10);

    [Fact]
    public void Every_day_stands_there_and_the_total_counts_up()
    {
        var days = HandInDays.Of([First, First.AddDays(2), First.AddDays(2)], First, First.AddDays(3), null);
        Assert.Equal([1, 0, 2, 0], days.Select(d => d.Count));
        Assert.Equal([1, 1, 3, 3], days.Select(d => d.Total));
        Assert.All(days, d => Assert.Null(d.LastYear));
    }

    [Fact]
    public void Last_year_lies_on_the_same_day_of_handing_in_and_its_later_days_wait()
    {
        var days = HandInDays.Of([], First, First.AddDays(2), [0, 0, 2, 40, -3]);
        Assert.Equal([3, 0, 1], days.Select(d => d.LastYear!.Value));
    }

    [Fact]
    public void Entries_outside_the_span_are_not_lost()
    {
        var days = HandInDays.Of([First.AddDays(-5), First.AddDays(9)], First, First.AddDays(1), null);
        Assert.Equal([1, 1], days.Select(d => d.Count));
    }

    [Fact]
    public void Of_a_long_span_the_last_days_are_shown_with_the_whole_total()
    {
        var days = HandInDays.Of(Enumerable.Range(0, 100).Select(First.AddDays), First, First.AddDays(99), null);
        Assert.Equal(HandInDays.Most, days.Count);
        Assert.Equal(100, days[^1].Total);
        Assert.Equal(First.AddDays(99), days[^1].Day);
    }

    [Fact]
    public void Nothing_is_shown_before_the_first_day() => Assert.Empty(HandInDays.Of([], First, First.AddDays(-1), null));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 5)]
    [InlineData(7, 8)]
    [InlineData(64, 80)]
    [InlineData(256, 300)]
    public void Grid_is_round_and_holds_the_highest_bar(int most, int top)
    {
        var chart = DayChart.Of([new(First, most, most, null), new(First.AddDays(1), 0, most, null)]);
        Assert.Equal(top, chart.Grid[^1].Value);
        Assert.InRange(chart.Grid.Count, 2, 6);
        Assert.All(chart.Bars, b => Assert.True(decimal.Parse(b.Y, System.Globalization.CultureInfo.InvariantCulture) >= 24m));
        Assert.Equal("0.0", chart.Bars[1].Height);
    }

    [Fact]
    public void Chart_carries_every_number_and_writes_points_in_every_culture()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("kk-KZ");
            var chart = DayChart.Of(HandInDays.Of([First, First, First.AddDays(1)], First, First.AddDays(6), [0, 1, 1]));
            Assert.Equal([2, 1, 0, 0, 0, 0, 0], chart.Bars.Select(b => b.Count));
            Assert.DoesNotContain(',', chart.LastYear!);
            Assert.StartsWith("M83.0 ", chart.LastYear, StringComparison.Ordinal);
            Assert.All(chart.Bars, b => Assert.DoesNotContain(',', b.X + b.Y + b.Width + b.Height));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Bars_reckon_a_funnel_from_its_first_step_and_shares_from_the_whole()
    {
        var funnel = Bars.OfFunnel("f", "t", "s", [("a", 200), ("b", 150), ("c", 1)]);
        Assert.Equal([100, 75, 1], funnel.Bars.Select(b => b.Percent));
        Assert.Equal("200", funnel.Whole);
        Assert.Equal([25, 75], Bars.OfShares("f", "t", "s", [("a", 1), ("b", 3)]).Bars.Select(b => b.Percent));
        Assert.Equal("1", Bars.OfShares("f", "t", "s", []).Whole);
        Assert.Equal([0], Bars.OfFunnel("f", "t", "s", [("a", 0)]).Bars.Select(b => b.Percent));
    }
}
