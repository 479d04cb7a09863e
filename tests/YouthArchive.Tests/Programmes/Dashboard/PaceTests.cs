using Xunit;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Dashboard;

namespace YouthArchive.Tests.Programmes.Dashboard;

public sealed class PaceTests
{
    private static readonly DateOnly First = new(2026, 11, 16);
    private static readonly DateOnly Last = First.AddDays(13);

    private static List<DateOnly> Read(int perDay, int days) => [.. Enumerable.Range(0, days).SelectMany(d => Enumerable.Repeat(First.AddDays(d), perDay))];

    [Theory]
    // On the seventh day of fourteen.
    [InlineData(60, 8, nameof(PaceState.InTime))]
    [InlineData(50, 3, nameof(PaceState.Tight))]
    [InlineData(60, 1, nameof(PaceState.TooSlow))]
    public void Pace_weighs_what_is_read_against_what_is_left(int share, int perDay, string expected)
    {
        var pace = Pace.Of(share, Read(perDay, 7), First, First.AddDays(6), Last);
        Assert.Equal(expected, pace.State.ToString());
        Assert.Equal(perDay * 10, pace.ReadsADayTenths);
        Assert.Equal(((share - (perDay * 7)) + 7) / 8, pace.NeedsADay);
    }

    [Fact]
    public void Whoever_has_read_the_share_is_done() => Assert.Equal(PaceState.Done, Pace.Of(14, Read(2, 7), First, First.AddDays(9), Last).State);

    [Fact]
    public void After_the_last_day_the_rest_is_late() => Assert.Equal(PaceState.Late, Pace.Of(60, Read(2, 7), First, Last.AddDays(1), Last).State);

    [Fact]
    public void The_last_day_still_counts() => Assert.Equal(10, Pace.Of(10, [], First, Last, Last).NeedsADay);

    [Fact]
    public void Before_judging_begins_nobody_is_late()
    {
        var pace = Pace.Of(28, [], First, First.AddDays(-3), Last);
        Assert.Equal((PaceState.InTime, 2), (pace.State, pace.NeedsADay));
    }

    [Fact]
    public void Without_a_plan_only_the_pace_is_told()
    {
        var pace = Pace.Of(null, Read(3, 2), First, First.AddDays(1), Last);
        Assert.Equal((PaceState.None, 30, 0), (pace.State, pace.ReadsADayTenths, pace.NeedsADay));
    }

    [Fact]
    public void Heat_map_shows_each_day_with_its_number_and_the_shade_of_the_busiest()
    {
        static DateTime At(DateOnly day) => day.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
        var judges = new[]
        {
            new JudgeAtWork("a", "J-01", "A", 10, [At(First), At(First), At(First), At(First), At(First.AddDays(2))]),
            new JudgeAtWork("b", "J-02", "B", 10, []),
        };
        var map = HeatMap.Of(judges, DateOnly.FromDateTime, First, First.AddDays(2), Last);
        Assert.Equal([First, First.AddDays(1), First.AddDays(2)], map.Days);
        Assert.Equal([4, 0, 1], map.Rows[0].Cells.Select(c => c.Count));
        Assert.Equal([5, 0, 2], map.Rows[0].Cells.Select(c => c.Shade));
        Assert.Equal((5, (int?)20), (map.Done, map.Expected));
        Assert.Null(HeatMap.Of([judges[0] with { Expected = null }], DateOnly.FromDateTime, First, First, Last).Expected);
    }

    [Fact]
    public void Heat_map_of_a_long_judging_keeps_its_last_days() =>
        Assert.Equal(HeatMap.Most, HeatMap.Of([], DateOnly.FromDateTime, First, First.AddDays(60), First.AddDays(90)).Days.Count);
}
