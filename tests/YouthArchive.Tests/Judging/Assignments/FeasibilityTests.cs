using Xunit;
using YouthArchive.Judging.Assignments;

namespace YouthArchive.Tests.Judging.Assignments;

public sealed class FeasibilityTests
{
    private const int Instances = 1000;

    [Fact]
    public void Thousand_random_tasks_have_a_plan_exactly_when_a_search_through_all_plans_finds_one()
    {
        var feasible = 0;
        for (var seed = 0; seed < Instances; seed++)
        {
            var task = RandomTasks.Tiny(seed);
            var (plan, shortage) = Planner.Plan(task);
            Assert.True(new AllPlans(task).CanMeetAll == (plan is not null), $"seed {seed}");
            Assert.True((plan is null) != (shortage is null), $"seed {seed}");
            if (plan is not null)
            {
                PlanCheck.Meets(task, plan, $"seed {seed}");
                feasible++;
            }
        }
        Assert.InRange(feasible, Instances / 4, Instances * 3 / 4);
    }

    [Fact]
    public void What_is_named_cannot_be_met_each_less_of_it_can_and_when_it_says_smallest_nothing_smaller_is_impossible()
    {
        var (named, proven, missed) = (0, 0, 0);
        for (var seed = 0; seed < Instances; seed++)
        {
            var task = RandomTasks.Tiny(seed);
            if (Planner.Plan(task).Shortage is not { } shortage)
            {
                continue;
            }
            var (all, demands) = (new AllPlans(task), PlanCheck.DemandsOf(shortage));
            Assert.True(shortage.Possible < shortage.Needed, $"seed {seed}");
            Assert.False(all.CanMeet(demands), $"seed {seed}");
            Assert.All(demands, d => Assert.True(all.CanMeet(demands.Where(x => x != d)), $"seed {seed}: without {d}"));
            var smaller = HasSmaller(all, demands.Count);
            Assert.False(shortage.IsSmallest && smaller, $"seed {seed}");
            (named, proven, missed) = (named + 1, proven + (shortage.IsSmallest ? 1 : 0), missed + (smaller ? 1 : 0));
        }
        Assert.Equal((named, 0), (proven, missed));
    }

    private static bool HasSmaller(AllPlans all, int size) => size > 1 && Subsets([.. all.Demands], size - 1).Any(set => !all.CanMeet(set));

    private static IEnumerable<List<T>> Subsets<T>(List<T> of, int size) =>
        size == 0 ? [[]]
        : of.Count < size ? []
        : Subsets(of[1..], size - 1).Select(s => (List<T>)[of[0], .. s]).Concat(Subsets(of[1..], size));

    [Fact]
    public void Loads_are_as_even_as_any_plan_has_them_unless_linking_the_judges_asked_for_less()
    {
        var (even, connected, couldBe) = (0, 0, 0);
        for (var seed = 0; seed < Instances / 2; seed++)
        {
            var task = RandomTasks.Tiny(seed);
            if (Planner.Plan(task).Plan is not { } plan)
            {
                continue;
            }
            var squares = task.Judges.Sum(j => plan.Pairs.Count(p => p.JudgeId == j.Id) is var load ? load * load : 0);
            var least = new AllPlans(task).LeastSquares;
            Assert.True(squares >= least, $"seed {seed}");
            even += squares == least ? 1 : 0;
            Assert.True(squares == least || plan.Figures.Parts.Count == 1, $"seed {seed}: uneven for nothing");
            var possible = new AllPlans(task).CanBeConnected([.. plan.Pairs.Select(p => p.JudgeId)]);
            Assert.True(plan.Figures.CouldBeOnePart || !possible, $"seed {seed}: said to be impossible");
            (connected, couldBe) = (connected + (plan.Figures.Parts.Count == 1 ? 1 : 0), couldBe + (possible ? 1 : 0));
        }
        Assert.Equal(couldBe, connected);
        Assert.True(even > 0);
    }
}
