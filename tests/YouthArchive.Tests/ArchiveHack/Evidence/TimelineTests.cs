using Xunit;
using YouthArchive.ArchiveHack.Evidence;

namespace YouthArchive.Tests.ArchiveHack.Evidence;

public sealed class TimelineTests
{
    [Fact]
    public void Draw_window_and_ticks_stand_where_the_design_has_them()
    {
        var report = new Story().Commit("template", -8.8, "dariya-m", lines: 2310).Push("template", -8.8).Commit("last", 47.867, "dariya-m").Push("last", 47.867).Read();

        var drawing = Timeline.Draw(report, Story.Window);

        Assert.Equal((166.5, 576.7), (drawing.WindowLeft, drawing.WindowRight));
        Assert.Equal([64, 166.5, 269.1, 371.6, 474.2, 576.7], drawing.Ticks.Select(tick => tick.X));
        Assert.Equal(91.3, drawing.Points.Single(point => point.IsFlagged).X);
        Assert.Equal(575.6, drawing.FreezeCommitX);
        Assert.Equal(Story.Hour(0), drawing.Ticks[1].Utc);
    }

    [Fact]
    public void Draw_one_lane_for_each_person_bots_last_and_the_rest_together()
    {
        var story = new Story();
        for (var i = 0; i < 12; i++)
        {
            story.Commit($"c{i}", i, i == 0 ? "a[bot]" : $"p{i:00}");
        }

        var drawing = Timeline.Draw(story.Push("c11", 12).Read(), Story.Window);

        Assert.Equal(8, drawing.Lanes.Count);
        Assert.Equal("p01", drawing.Lanes[0].Login);
        Assert.Equal(string.Empty, drawing.Lanes[^1].Key);
        Assert.Equal(Enumerable.Range(0, 8).Select(i => 62.0 + (34 * i)), drawing.Lanes.Select(lane => lane.Y));
        Assert.True(drawing.Height > drawing.PlotBottom && drawing.PlotBottom > drawing.Lanes[^1].Y);
    }

    [Fact]
    public void Draw_four_lanes_have_the_height_of_the_design()
    {
        var drawing = Timeline.Draw(new Story().Commit("a", 1, "a").Commit("b", 1, "b").Commit("c", 1, "c").Commit("d", 1, "d").Read(), Story.Window);

        Assert.Equal((182.0, 214.0), (drawing.PlotBottom, drawing.Height));
    }

    [Fact]
    public void Draw_what_is_far_away_stands_at_the_edge_and_counts_together()
    {
        var report = new Story().Commit("a", -9000).Commit("b", -8000).Push("b", -7000).Commit("c", 10).Push("c", 10).Read();

        var drawing = Timeline.Draw(report, Story.Window);

        var edge = drawing.Points.Single(point => point.IsOffTheEdge);
        Assert.Equal((64.0, 2, true), (edge.X, edge.Count, edge.IsFlagged));
    }

    [Fact]
    public void Draw_by_push_time_not_by_the_date_in_the_commit()
    {
        var report = new Story().Commit("a", 1).Push("a", 47).Read();

        var point = Assert.Single(Timeline.Draw(report, Story.Window).Points);

        Assert.Equal(Story.Hour(47), point.Utc);
    }

    [Fact]
    public void Draw_more_lines_make_a_larger_circle_up_to_a_limit()
    {
        var report = new Story().Commit("a", 1, lines: 1).Commit("b", 2, lines: 100).Commit("c", 3, lines: 90000).Commit("d", 4).Read();

        var radius = Timeline.Draw(report, Story.Window).Points.ToDictionary(point => point.Sha, point => point.Radius);

        Assert.Equal([2.9, 4.0, 7.8, 3.8], [radius["a"], radius["b"], radius["c"], radius["d"]], (a, b) => Math.Abs(a - b) < 0.06);
    }
}
