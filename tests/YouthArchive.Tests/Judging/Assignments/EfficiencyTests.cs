using Xunit;
using YouthArchive.Judging.Assignments;

namespace YouthArchive.Tests.Judging.Assignments;

public sealed class EfficiencyTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    /// <summary>domain/judging.md, requirement 5; `./dev bench assignment` searches longer.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_plan_compares_entries_nearly_as_well_as_the_best_that_a_long_search_finds(int seed)
    {
        var task = SmallTasks.Of(seed);
        var plan = Planner.Plan(task).Plan!;
        Assert.Single(plan.Figures.Parts);
        Assert.InRange(DesignSearch.Best(task, plan, steps: 2000, seed) / plan.Figures.Variance!.Value, 0.9, 1);
    }

    [Fact]
    public void Two_pairs_of_judges_who_hardly_meet_are_found_wanting()
    {
        List<EntryToAssign> entries = [.. Enumerable.Range(0, 8).Select(i => new EntryToAssign($"H-{i}", 2))];
        List<JudgeToAssign> judges = [.. Enumerable.Range(0, 4).Select(i => new JudgeToAssign($"J-{i}", [], []))];
        (int, int)[] readers = [(0, 1), (0, 1), (0, 1), (1, 2), (2, 3), (2, 3), (2, 3), (0, 3)];
        List<Pair> kept = [.. readers.SelectMany((r, i) => new[] { new Pair($"H-{i}", $"J-{r.Item1}"), new Pair($"H-{i}", $"J-{r.Item2}") })];
        var bad = Planner.Plan(new(entries, judges, [], Kept: kept)).Plan!;
        Assert.True(DesignSearch.Best(new(entries, judges, []), bad, steps: 2000, seed: 1) / bad.Figures.Variance!.Value < 0.95);
    }
}
