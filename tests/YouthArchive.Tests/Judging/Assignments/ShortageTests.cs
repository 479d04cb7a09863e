using Xunit;
using YouthArchive.Judging.Assignments;

namespace YouthArchive.Tests.Judging.Assignments;

public sealed class ShortageTests
{
    private static readonly JudgeToAssign Bolat = new("Bolat", ["kk", "mn"], [], Most: 4);

    private static AssignmentTask Mongolian(int works) => new(
        [.. Enumerable.Range(1, 20).Select(i => new EntryToAssign($"H-{i:00}", i > 20 - works ? 1 : 2, i > 20 - works ? "mn" : "kk"))],
        [Bolat, .. Enumerable.Range(1, 9).Select(i => new JudgeToAssign($"J-{i}", ["kk", "ru"], []))], []);

    [Fact]
    public void Too_few_readers_of_a_language_are_named_with_the_entries_the_judge_and_the_numbers()
    {
        Assert.NotNull(Planner.Plan(Mongolian(4)).Plan);
        var shortage = Planner.Plan(Mongolian(6)).Shortage!;
        Assert.Equal((ShortageKind.Reviews, 5, 4, "mn"), (shortage.Kind, shortage.Needed, shortage.Possible, shortage.Language));
        Assert.Equal([new JudgesLimit("Bolat", 4)], shortage.Judges);
        Assert.Equal(5, shortage.Entries.Count);
        Assert.Empty(shortage.Others);
        Assert.Equal(9, shortage.Barred[Bar.Language]);
        Assert.True(shortage.IsSmallest);
    }

    [Fact]
    public void One_entry_that_too_few_may_read_is_named_alone_with_the_reasons()
    {
        var task = Mongolian(4);
        var shortage = Planner.Plan(task with
        {
            Entries = [.. task.Entries, new("H-99", 3, "kk")],
            Conflicts = [.. task.Judges.Skip(2).Select(j => new Pair("H-99", j.Id))],
        }).Shortage!;
        Assert.Equal([new EntrysNeed("H-99", 3)], shortage.Entries);
        Assert.Empty(shortage.Judges);
        Assert.Equal((3, 2), (shortage.Needed, shortage.Possible));
        Assert.Equal(["Bolat", "J-1"], shortage.Others);
        Assert.Equal(8, shortage.Barred[Bar.Conflict]);
        Assert.True(shortage.IsSmallest);
    }

    [Fact]
    public void Judges_who_were_promised_more_than_there_is_are_named()
    {
        var shortage = Planner.Plan(new(
            [new("H-1", 2), new("H-2", 2)], [new("J-1", [], [], Least: 2), new("J-2", [], [], Least: 2), new("J-3", [], [], Least: 1)], [])).Shortage!;
        Assert.Equal((ShortageKind.Least, 5, 4), (shortage.Kind, shortage.Needed, shortage.Possible));
        Assert.Equal((3, 2), (shortage.Judges.Count, shortage.Entries.Count));
        Assert.True(shortage.IsSmallest);
    }

    [Fact]
    public void A_judge_whose_own_least_is_more_than_may_be_read_is_named_alone()
    {
        var shortage = Planner.Plan(new(
            [new("H-1", 1), new("H-2", 1, "mn"), new("H-3", 1, "mn")], [new("J-1", ["kk"], [], Least: 2), new("J-2", [], [])], [])).Shortage!;
        Assert.Equal((ShortageKind.Least, 2, 1), (shortage.Kind, shortage.Needed, shortage.Possible));
        Assert.Equal([new JudgesLimit("J-1", 2)], shortage.Judges);
        Assert.Empty(shortage.Entries);
    }

    [Fact]
    public void In_a_large_event_the_few_that_matter_are_named()
    {
        var task = RandomTasks.Event(200, 30, 3, seed: 3);
        var limited = task with { Judges = [.. task.Judges.Select(j => j.Languages.Contains("mn") ? j with { Most = 4 } : j with { Languages = ["kk", "ru"] })] };
        var shortage = Planner.Plan(limited).Shortage!;
        Assert.Equal((ShortageKind.Reviews, "mn"), (shortage.Kind, shortage.Language));
        // Ten judges may take 40 in all: 14 entries of 3 are the first that do not fit, unless conflicts make it fewer.
        Assert.InRange(shortage.Entries.Count, 5, 14);
        Assert.True(shortage.Needed > shortage.Possible);
    }

    [Fact]
    public void Begun_work_counts_on_both_sides()
    {
        List<EntryToAssign> entries = [new("H-1", 2), new("H-2", 2)];
        List<JudgeToAssign> judges = [new("J-1", [], [], Most: 1), new("J-2", [], [], Most: 2)];
        var shortage = Planner.Plan(new(entries, judges, [], Kept: [new("H-1", "J-1")])).Shortage!;
        Assert.Equal([new EntrysNeed("H-2", 2)], shortage.Entries);
        Assert.Equal([new JudgesLimit("J-1", 0)], shortage.Judges);
        Assert.NotNull(Planner.Plan(new(entries, [new("J-1", [], [], Most: 2), judges[1]], [], Kept: [new("H-1", "J-1")])).Plan);
    }
}
