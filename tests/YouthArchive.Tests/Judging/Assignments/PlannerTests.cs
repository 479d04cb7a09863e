using Xunit;
using YouthArchive.Judging.Assignments;

namespace YouthArchive.Tests.Judging.Assignments;

public sealed class PlannerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void An_event_gets_exact_reviews_no_conflict_even_loads_and_one_part(int seed)
    {
        var task = RandomTasks.Event(entries: 120, judges: 20, reviews: 3, seed);
        var plan = Planner.Plan(task).Plan!;
        PlanCheck.Meets(task, plan, $"seed {seed}");
        Assert.Single(plan.Figures.Parts);
        Assert.True(plan.Figures.Lambda2 > 0);
        Assert.True(plan.Figures.Spread <= 1, $"{plan.Figures.Spread}");
        Assert.Equal(360, plan.Figures.Loads.Sum(l => l.Entries));
    }

    [Fact]
    public void Loads_follow_the_time_that_judges_have()
    {
        var plan = Planner.Plan(RandomTasks.Event(120, 20, 3, seed: 5, conflicts: 0)).Plan!;
        var half = plan.Figures.Loads.Where(l => l.HalfDays == 4).Average(l => l.Entries);
        var whole = plan.Figures.Loads.Where(l => l.HalfDays == 8).Average(l => l.Entries);
        Assert.InRange(half / whole, 0.45, 0.55);
    }

    [Fact]
    public void Who_is_away_through_the_whole_phase_gets_nothing_and_is_asked_for_nothing()
    {
        var task = RandomTasks.Event(20, 12, 2, seed: 1, conflicts: 0, someAway: false);
        var after = task.Phase!.ToUtc.AddDays(1);
        task = task with { Judges = [task.Judges[0] with { Free = [new(after, after.AddDays(1))], Least = 3 }, .. task.Judges.Skip(1)] };
        var plan = Planner.Plan(task).Plan!;
        PlanCheck.Meets(task, plan, "away");
        Assert.Equal(0, plan.Figures.Loads[0].Entries);
    }

    [Fact]
    public void The_same_task_gives_the_same_plan_in_whatever_order_it_is_written()
    {
        var task = RandomTasks.Event(60, 12, 3, seed: 9);
        var turned = task with { Entries = [.. task.Entries.Reverse()], Judges = [.. task.Judges.Reverse()], Conflicts = [.. task.Conflicts.Reverse()] };
        Assert.Equal(Planner.Plan(task).Plan!.Pairs, Planner.Plan(turned).Plan!.Pairs);
        Assert.NotEqual(Planner.Plan(task).Plan!.Pairs, Planner.Plan(task with { Seed = 77 }).Plan!.Pairs);
    }

    [Fact]
    public void Common_entries_are_spread_over_the_pairs_of_judges()
    {
        var plan = Planner.Plan(RandomTasks.Event(60, 12, 3, seed: 2, conflicts: 0.05, someAway: false)).Plan!;
        var readers = plan.Pairs.GroupBy(p => p.EntryId).Select(g => g.Select(p => p.JudgeId).ToList()).ToList();
        var common = readers.SelectMany(r => from a in r from b in r where string.CompareOrdinal(a, b) < 0 select (a, b)).CountBy(p => p).ToList();
        // 180 common readings of 66 pairs of judges: 2.7 each; by chance some would have 7 or more.
        Assert.True(common.Max(c => c.Value) <= 5, $"{common.Max(c => c.Value)}");
        Assert.True(plan.Figures.Variance!.Value <= plan.Figures.BalancedVariance!.Value / 0.9, $"{plan.Figures.Variance} {plan.Figures.BalancedVariance}");
        Assert.True(plan.Figures.Variance >= plan.Figures.BalancedVariance);
    }

    [Fact]
    public void Where_who_may_read_what_falls_apart_the_parts_are_named()
    {
        List<EntryToAssign> entries = [new("H-1", 2, "kk"), new("H-2", 2, "kk"), new("H-3", 2, "mn"), new("H-4", 2, "mn")];
        List<JudgeToAssign> judges = [new("J-1", ["kk"], []), new("J-2", ["kk"], []), new("J-3", ["mn"], []), new("J-4", ["mn"], [])];
        var figures = Planner.Plan(new(entries, judges, [])).Plan!.Figures;
        Assert.Equal([["J-1", "J-2"], ["J-3", "J-4"]], figures.Parts.Select(p => p.Judges));
        Assert.Equal([["H-1", "H-2"], ["H-3", "H-4"]], figures.Parts.Select(p => p.Entries));
        Assert.False(figures.CouldBeOnePart);
        Assert.Null(figures.Variance);
        Assert.Equal(0, figures.Lambda2, 9);
    }

    [Fact]
    public void One_review_each_links_nobody_and_says_so()
    {
        var plan = Planner.Plan(RandomTasks.Event(12, 4, 1, seed: 1, conflicts: 0)).Plan!;
        Assert.True(plan.Figures.Parts.Count > 1);
        Assert.False(plan.Figures.CouldBeOnePart);
    }

    [Fact]
    public void A_single_reader_of_both_languages_is_used_as_the_bridge()
    {
        List<EntryToAssign> entries = [.. Enumerable.Range(1, 6).Select(i => new EntryToAssign($"H-{i}", 2, i <= 3 ? "kk" : "mn"))];
        List<JudgeToAssign> judges = [new("J-1", ["kk"], []), new("J-2", ["kk"], []), new("J-3", ["mn"], []), new("J-4", ["mn"], []), new("J-5", [], [])];
        Assert.Single(Planner.Plan(new(entries, judges, [])).Plan!.Figures.Parts);
    }

    [Fact]
    public void Nothing_to_read_and_nobody_to_read_it_are_no_errors()
    {
        Assert.Empty(Planner.Plan(new([], [new("J-1", [], [])], [])).Plan!.Pairs);
        Assert.Empty(Planner.Plan(new([], [], [])).Plan!.Pairs);
        Assert.Equal(["H-1"], Planner.Plan(new([new("H-1", 1)], [], [])).Shortage!.Entries.Select(e => e.EntryId));
    }
}
