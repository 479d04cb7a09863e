using Xunit;
using YouthArchive.Judging.Assignments;

namespace YouthArchive.Tests.Judging.Assignments;

/// <summary>What happens to a plan in the middle of a round. The numbers are of hatnote/montage's issues.</summary>
public sealed class ReplanTests
{
    private const int Entries = 60;
    private const int Judges = 20;

    /// <summary>A round under way: each judge has begun the first third of the judge's own entries.</summary>
    private static AssignmentTask Underway(int seed, int reviews = 3, double conflicts = 0.1)
    {
        var task = RandomTasks.Event(Entries, Judges, reviews, seed, conflicts, someAway: false);
        task = task with { Entries = [.. task.Entries.Select(e => e with { Track = null, Language = e.Language == "mn" ? "ru" : e.Language })], Phase = null };
        var plan = Planner.Plan(task).Plan!.Pairs;
        return task with { Before = plan, Kept = [.. plan.GroupBy(p => p.JudgeId).SelectMany(own => own.Take(own.Count() / 3))] };
    }

    private static AssignmentTask Without(AssignmentTask task, params int[] judges) =>
        task with { Judges = [.. task.Judges.Select((j, i) => judges.Contains(i) ? j with { HasLeft = true } : j)] };

    private static AssignmentPlan Checked(AssignmentTask task, string what)
    {
        var plan = Planner.Plan(task).Plan!;
        PlanCheck.Meets(task, plan, what);
        Assert.True(plan.Figures.Spread <= 1, $"{what}: spread {plan.Figures.Spread}");
        Assert.Single(plan.Figures.Parts);
        var before = task.Before!.Concat(task.Kept!).ToHashSet();
        Assert.Equal(plan.Pairs.Count(p => !before.Contains(p)), plan.Added.Count);
        Assert.Empty(plan.Removed.Intersect(task.Kept!.Except(task.Conflicts)));
        var loads = plan.Figures.Loads.ToDictionary(l => l.JudgeId);
        var least = LeastMoves.Of(task, j => (loads[j.Id].Entries, loads[j.Id].Entries));
        Assert.True(plan.Added.Count <= 1.2 * least!.Value, $"{what}: {plan.Added.Count} against {least}");
        return plan;
    }

    /// <summary>Bounds that any plan with such even loads keeps: the planner's own choice who has one more is not held fixed.</summary>
    private static int FewestWithEvenLoads(AssignmentTask task, AssignmentPlan plan)
    {
        var free = plan.Figures.Loads.Where(l => task.Judges.First(j => j.Id == l.JudgeId) is { HasLeft: false } && l.Entries > l.Begun).ToList();
        var (low, high) = (free.Min(l => l.Entries), free.Max(l => l.Entries));
        return LeastMoves.Of(task, _ => (low, high))!.Value;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Three_of_twenty_judges_drop_out_and_only_their_unread_entries_move(int seed)
    {
        var task = Without(Underway(seed), 2, 7, 11);
        var plan = Checked(task, "montage#47");
        var unread = task.Before!.Count(p => task.Judges.First(j => j.Id == p.JudgeId).HasLeft && !task.Kept!.Contains(p));
        Assert.True(plan.Added.Count <= 1.2 * FewestWithEvenLoads(task, plan), $"{plan.Added.Count}");
        Assert.True(plan.Added.Count >= unread);
        Assert.All(plan.Removed, p => Assert.DoesNotContain(p, task.Kept!));
    }

    [Fact]
    public void A_judge_who_leaves_takes_nothing_done_along()
    {
        var task = Underway(4);
        var gone = task.Judges[0].Id;
        var plan = Checked(Without(task, 0), "montage#42");
        Assert.Equal(task.Kept!.Where(p => p.JudgeId == gone).ToHashSet(), plan.Pairs.Where(p => p.JudgeId == gone).ToHashSet());
        var unnamed = Planner.Plan(task with { Judges = [.. task.Judges.Skip(1)] }).Plan!;
        Assert.Equal(plan.Pairs, unnamed.Pairs);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void A_judge_who_joins_gets_a_fair_share_and_nobody_gets_more(int seed)
    {
        var task = Underway(seed);
        task = task with { Judges = [.. task.Judges, new("J-99", [], [])] };
        var plan = Checked(task, "montage#109");
        Assert.InRange(plan.Figures.Loads.Single(l => l.JudgeId == "J-99").Entries, 8, 9);
        Assert.True(plan.Added.Count <= 1.2 * FewestWithEvenLoads(task, plan), $"{plan.Added.Count}");
        Assert.All(plan.Figures.Loads.Where(l => l.JudgeId != "J-99"), l => Assert.True(l.Entries <= task.Before!.Count(p => p.JudgeId == l.JudgeId) + 1));
    }

    [Fact]
    public void A_lower_quorum_takes_unread_assignments_away_and_nothing_else()
    {
        var task = Underway(6);
        task = task with { Entries = [.. task.Entries.Select(e => e with { Reviews = 2 })] };
        var plan = Checked(task, "montage#315");
        Assert.Empty(plan.Dropped);
        Assert.Equal(task.Before!.Count - plan.Pairs.Count, plan.Removed.Count - plan.Added.Count);
    }

    [Fact]
    public void A_higher_quorum_adds_and_takes_away_nothing_that_may_stay()
    {
        var task = Underway(7);
        task = task with { Entries = [.. task.Entries.Select(e => e with { Reviews = 4 })] };
        var plan = Checked(task, "quorum up");
        Assert.True(plan.Added.Count <= 1.2 * FewestWithEvenLoads(task, plan));
    }

    [Fact]
    public void Nothing_changed_moves_nothing()
    {
        var task = Underway(8);
        Assert.Empty(Checked(task, "same").Added);
        Assert.Empty(Checked(task, "same").Removed);
    }

    [Fact]
    public void A_conflict_declared_after_the_work_had_begun_ends_it()
    {
        var task = Underway(9);
        var pair = task.Kept!.First();
        var plan = Checked(task with { Conflicts = [.. task.Conflicts, pair] }, "conflict");
        Assert.Equal([pair], plan.Dropped);
        Assert.Equal(3, plan.Pairs.Count(p => p.EntryId == pair.EntryId));
    }

    [Fact]
    public void Many_changes_one_after_another_keep_all_that_was_ever_begun()
    {
        var task = Underway(10);
        var random = new Random(10);
        for (var step = 0; step < 12; step++)
        {
            task = (step % 4) switch
            {
                0 => Without(task, random.Next(Judges)),
                1 => task with { Judges = [.. task.Judges, new($"K-{step:00}", [], [])] },
                2 => task with { Entries = [.. task.Entries.Select(e => e with { Reviews = 2 + random.Next(2) })] },
                _ => task with { Conflicts = [.. task.Conflicts, .. task.Before!.Where(p => !task.Kept!.Contains(p)).Take(2)] },
            };
            task = task with { Judges = [.. task.Judges.Select(j => task.Judges.Count(x => x.HasLeft) > 4 ? j with { HasLeft = false } : j)] };
            var plan = Planner.Plan(task).Plan!;
            PlanCheck.Meets(task, plan, $"step {step}");
            var begun = task.Kept!.Concat(plan.Pairs.Where(_ => random.Next(8) == 0)).Distinct().ToList();
            task = task with { Before = plan.Pairs, Kept = begun };
        }
    }
}
