using Xunit;
using YouthArchive.Judging.Assignments;

namespace YouthArchive.Tests.Judging.Assignments;

public sealed class FiguresTests
{
    /// <summary>Seven entries, seven judges of three each, every two judges with exactly one in common: Fano's plane.</summary>
    private static readonly int[][] Fano = [[0, 1, 2], [0, 3, 4], [0, 5, 6], [1, 3, 5], [1, 4, 6], [2, 3, 6], [2, 4, 5]];

    [Fact]
    public void A_balanced_design_reaches_the_balanced_bound()
    {
        List<EntryToAssign> entries = [.. Enumerable.Range(0, 7).Select(i => new EntryToAssign($"H-{i}", 3))];
        List<JudgeToAssign> judges = [.. Enumerable.Range(0, 7).Select(i => new JudgeToAssign($"J-{i}", [], []))];
        var pairs = Fano.SelectMany((block, j) => block.Select(e => new Pair($"H-{e}", $"J-{j}"))).ToList();
        var figures = Planner.Plan(new(entries, judges, [], Kept: pairs)).Plan!.Figures;
        // λ = 1: 2k ÷ (λv) = 6/7. The Laplacian of 7 judges who share one entry each is 7I − J.
        Assert.Equal(6.0 / 7, figures.BalancedVariance!.Value, 9);
        Assert.Equal(6.0 / 7, figures.Variance!.Value, 9);
        Assert.Equal(7, figures.Lambda2, 9);
        Assert.Equal(0, figures.Spread);
    }

    [Fact]
    public void Two_judges_who_share_one_entry_are_a_path_with_the_variances_of_a_path()
    {
        List<EntryToAssign> entries = [new("H-1", 1), new("H-2", 2), new("H-3", 1)];
        List<JudgeToAssign> judges = [new("J-1", [], []), new("J-2", [], [])];
        var figures = Planner.Plan(new(entries, judges, [], Kept: [new("H-1", "J-1"), new("H-2", "J-1"), new("H-2", "J-2"), new("H-3", "J-2")])).Plan!.Figures;
        // Neighbours: 1 + 1 = 2; the ends: 2 + 2 = 4. Mean 8/3.
        Assert.Equal(8.0 / 3, figures.Variance!.Value, 9);
        Assert.Equal(2, figures.Lambda2, 9);
    }

    /// <summary>domain/judging.md §2.4 (d): Kendall τ of the mixed model by the number of reviews, measured by simulation.</summary>
    [Theory]
    [InlineData(2, .65)]
    [InlineData(3, .71)]
    [InlineData(4, .75)]
    [InlineData(5, .78)]
    [InlineData(7, .81)]
    [InlineData(10, .84)]
    public void Expected_precision_is_what_the_simulation_measured(int reviews, double tau)
    {
        List<EntryToAssign> entries = [.. Enumerable.Range(0, 100).Select(i => new EntryToAssign($"H-{i:000}", reviews))];
        List<JudgeToAssign> judges = [.. Enumerable.Range(0, 20).Select(i => new JudgeToAssign($"J-{i:00}", [], []))];
        var figures = Planner.Plan(new(entries, judges, [])).Plan!.Figures;
        Assert.InRange(figures.Expected.KendallTau, tau - 0.03, tau + 0.03);
        Assert.InRange(figures.Expected.RightPairsOfHundred, 50 * (1 + tau) - 2, 50 * (1 + tau) + 2);
    }

    [Fact]
    public void Fixed_panels_promise_less_than_a_connected_plan()
    {
        List<EntryToAssign> entries = [.. Enumerable.Range(0, 100).Select(i => new EntryToAssign($"H-{i:000}", 3))];
        List<JudgeToAssign> judges = [.. Enumerable.Range(0, 30).Select(i => new JudgeToAssign($"J-{i:00}", [], []))];
        var rooms = entries.SelectMany((e, i) => Enumerable.Range(0, 3).Select(j => new Pair(e.Id, judges[i % 10 * 3 + j].Id))).ToList();
        var panels = Planner.Plan(new(entries, judges, [], Kept: rooms)).Plan!.Figures;
        var ours = Planner.Plan(new(entries, judges, [])).Plan!.Figures;
        Assert.Equal((10, 1), (panels.Parts.Count, ours.Parts.Count));
        Assert.Null(panels.Variance);
        Assert.True(ours.Expected.KendallTau > panels.Expected.KendallTau + 0.01);
    }
}
