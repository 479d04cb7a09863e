using System.Diagnostics;
using YouthArchive.Judging.Assignments;
using YouthArchive.Tests.Judging.Assignments;

namespace YouthArchive.Benchmarks;

/// <summary>Assignment of judges at the size the issue names: 500 entries, 60 judges, 3 reviews, a tenth of all pairs in conflict.</summary>
internal static class AssignmentBench
{
    public static Task<IReadOnlyList<Measure>> RunAsync(BenchOptions options)
    {
        var (entries, judges) = options.Reduced ? (120, 20) : (500, 60);
        var task = RandomTasks.Event(entries, judges, 3, seed: 1);
        var name = $"{entries} × {judges} × 3";
        var (first, plan) = Timed(task);
        var (again, same) = Timed(task);
        if (!plan.Pairs.SequenceEqual(same.Pairs))
        {
            throw new InvalidOperationException("The same task gave two plans.");
        }
        var away = task.Judges.Index().Where(j => j.Index % 20 == 1).Select(j => j.Item.Id).ToHashSet();
        var kept = plan.Pairs.Where((_, i) => i % 3 == 0).ToList();
        var (replan, after) = Timed(task with
        {
            Before = plan.Pairs,
            Kept = kept,
            Judges = [.. task.Judges.Select(j => away.Contains(j.Id) ? j with { HasLeft = true } : j)],
        });
        IReadOnlyList<Measure> measures =
        [
            new($"{name}: plan with its figures, fresh process", first, "s", 2),
            new($"{name}: once more", again, "s", 2),
            new("conflicts", plan.Figures.Conflicts, "", 0),
            new("entries without exactly 3 reviews", task.Entries.Count - plan.Pairs.CountBy(p => p.EntryId).Count(c => c.Value == 3), "", 0),
            new("load spread among equally available judges", plan.Figures.Spread, "", 1),
            new("components", plan.Figures.Parts.Count, "", 1),
            new("second eigenvalue of the Laplacian", plan.Figures.Lambda2, "", null),
            new("share of the balanced bound (A-efficiency)", plan.Figures.BalancedVariance!.Value / plan.Figures.Variance!.Value, "", 0.9),
            new("20 small tasks: worst share of the best a long search finds", WorstOfSmall(options.Reduced ? 500 : 200_000), "", 0.9),
            new($"{away.Count} judges drop out after a third: re-plan", replan, "s", 1),
            new("the same: assignments moved", after.Added.Count, "", null),
            new("the same: least that can be moved", plan.Pairs.Except(kept).Count(p => away.Contains(p.JudgeId)), "", null),
        ];
        return Task.FromResult(measures);
    }

    private static (double Seconds, AssignmentPlan Plan) Timed(AssignmentTask task)
    {
        var watch = Stopwatch.StartNew();
        var plan = Planner.Plan(task).Plan ?? throw new InvalidOperationException("No plan was found.");
        return (watch.Elapsed.TotalSeconds, plan);
    }

    private static double WorstOfSmall(int steps) => Enumerable.Range(1, 20).Min(seed =>
    {
        var task = SmallTasks.Of(seed);
        var plan = Planner.Plan(task).Plan ?? throw new InvalidOperationException("No plan was found.");
        return DesignSearch.Best(task, plan, steps, seed) / plan.Figures.Variance!.Value;
    });
}
