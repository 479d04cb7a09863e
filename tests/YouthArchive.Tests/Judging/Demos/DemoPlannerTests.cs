using Xunit;
using YouthArchive.Judging.Demos;

namespace YouthArchive.Tests.Judging.Demos;

public sealed class DemoPlannerTests
{
    private static readonly Dictionary<string, IReadOnlySet<int>> AllFree = [];

    [Fact]
    public void Nobody_is_at_two_tables_at_once_and_no_table_shows_two_entries()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var judges = Enumerable.Range(1, 8).Select(i => $"J-{i}").ToList();
            var entries = Enumerable.Range(1, 16).Select(i => new EntryToShow(
                $"H-{i:00}", [.. judges.OrderBy(_ => random.Next()).Take(3)], [$"team-{i}", i <= 2 ? "mentor" : $"mentor-{i}"])).ToList();
            var busy = new Dictionary<string, IReadOnlySet<int>> { ["J-1"] = new HashSet<int> { 0, 1 } };
            var task = new DemoTask(entries, Places: 3, Slots: 14, busy);
            if (DemoPlanner.Plan(task) is not { Demos: { } demos })
            {
                continue;
            }
            Assert.Equal(16, demos.Select(d => d.EntryId).Distinct().Count());
            Assert.All(demos, d => Assert.True(d.Slot is >= 0 and < 14 && d.Place is >= 0 and < 3));
            foreach (var slot in demos.GroupBy(d => d.Slot))
            {
                var people = slot.SelectMany(d => entries.Single(e => e.Id == d.EntryId).Needed).ToList();
                Assert.Equal(people.Count, people.Distinct().Count());
                Assert.Equal(slot.Count(), slot.Select(d => d.Place).Distinct().Count());
                Assert.False(slot.Key < 2 && people.Contains("J-1"));
            }
        }
    }

    [Fact]
    public void Small_tasks_have_a_schedule_exactly_when_a_search_through_all_finds_one()
    {
        var (found, none) = (0, 0);
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var entries = Enumerable.Range(1, random.Next(2, 6)).Select(i => new EntryToShow(
                $"H-{i}", [.. Enumerable.Range(1, 4).Where(_ => random.Next(3) == 0).Select(j => $"J-{j}").Append($"J-{1 + random.Next(4)}").Distinct()], [])).ToList();
            var busy = Enumerable.Range(1, 4).ToDictionary(j => $"J-{j}", _ => (IReadOnlySet<int>)Enumerable.Range(0, 4).Where(_ => random.Next(4) == 0).ToHashSet());
            var task = new DemoTask(entries, random.Next(1, 3), random.Next(2, 5), busy);
            var (demos, obstacle) = DemoPlanner.Plan(task);
            Assert.True((demos is null) != (obstacle is null));
            Assert.True((demos is not null) == Exists(task, [], 0), $"seed {seed}: {obstacle}");
            (found, none) = demos is null ? (found, none + 1) : (found + 1, none);
        }
        Assert.True(found > 50 && none > 50, $"{found} {none}");
    }

    private static bool Exists(DemoTask task, List<int> slots, int entry)
    {
        if (entry == task.Entries.Count)
        {
            return true;
        }
        for (var slot = 0; slot < task.Slots; slot++)
        {
            var there = slots.Index().Where(s => s.Item == slot).SelectMany(s => task.Entries[s.Index].Needed).ToHashSet();
            var needed = task.Entries[entry].Needed.ToList();
            if (slots.Count(s => s == slot) < task.Places && !needed.Any(there.Contains)
                && !needed.Any(p => task.Busy.TryGetValue(p, out var busy) && busy.Contains(slot)) && Exists(task, [.. slots, slot], entry + 1))
            {
                return true;
            }
        }
        return false;
    }

    [Fact]
    public void What_stands_in_the_way_is_named()
    {
        Assert.Equal(new(DemoObstacle.Places, null, 3, 2), DemoPlanner.Plan(new([Of("a", "x"), Of("b", "y"), Of("c", "z")], 1, 2, AllFree)).Obstacle);
        Assert.Equal(new(DemoObstacle.NoJudge, "b", 1, 0), DemoPlanner.Plan(new([Of("a", "x"), new("b", [], ["team"])], 1, 2, AllFree)).Obstacle);
        Assert.Equal(new(DemoObstacle.Person, "x", 3, 2), DemoPlanner.Plan(new([Of("a", "x"), Of("b", "x"), Of("c", "x")], 2, 2, AllFree)).Obstacle);
        var never = new Dictionary<string, IReadOnlySet<int>> { ["x"] = new HashSet<int> { 0 }, ["y"] = new HashSet<int> { 1 } };
        Assert.Equal(new(DemoObstacle.Entry, "a", 1, 0), DemoPlanner.Plan(new([Of("a", "x", "y")], 1, 2, never)).Obstacle);
        // Three entries, each two sharing a judge: no two at once, though nobody has more than two.
        Assert.Equal(DemoObstacle.Together, DemoPlanner.Plan(new([Of("a", "x", "y"), Of("b", "y", "z"), Of("c", "x", "z")], 3, 2, AllFree)).Obstacle!.Obstacle);
    }

    private static EntryToShow Of(string id, params string[] judges) => new(id, judges, []);
}
