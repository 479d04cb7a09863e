using Xunit;
using YouthArchive.Judging.Assignments;

namespace YouthArchive.Tests.Judging.Assignments;

/// <summary>Reads a plan as a stranger would: pair by pair against the task.</summary>
internal static class PlanCheck
{
    public static void Meets(AssignmentTask task, AssignmentPlan plan, string what)
    {
        var kept = (task.Kept ?? []).Except(task.Conflicts).ToHashSet();
        Assert.True(plan.Pairs.Distinct().Count() == plan.Pairs.Count, $"{what}: a pair twice");
        Assert.True(!plan.Pairs.Intersect(task.Conflicts).Any() && plan.Figures.Conflicts == 0, $"{what}: a conflict");
        Assert.True(kept.All(plan.Pairs.Contains), $"{what}: begun work lost");
        foreach (var entry in task.Entries)
        {
            var wanted = Math.Max(entry.Reviews, kept.Count(p => p.EntryId == entry.Id));
            Assert.True(plan.Pairs.Count(p => p.EntryId == entry.Id) == wanted, $"{what}: {entry.Id}");
        }
        foreach (var judge in task.Judges.Where(j => !j.HasLeft))
        {
            var own = plan.Pairs.Where(p => p.JudgeId == judge.Id).ToList();
            var begun = kept.Count(p => p.JudgeId == judge.Id);
            var isAway = task.Phase is { } phase && phase.HalfDays(judge.Free) == 0;
            Assert.True(own.Count <= Math.Max(judge.Most, begun) && (isAway || own.Count >= judge.Least), $"{what}: {judge.Id} has {own.Count}");
            Assert.True(!isAway || own.Count == begun, $"{what}: {judge.Id} is away");
            Assert.All(own.Where(p => !kept.Contains(p)), p => Assert.True(MayRead(task.Entries.First(e => e.Id == p.EntryId), judge), $"{what}: {p}"));
        }
    }

    public static List<(AllPlans.Kind, string)> DemandsOf(Shortage shortage) =>
    [
        .. shortage.Entries.Select(e => (AllPlans.Kind.Entry, e.EntryId)),
        .. shortage.Judges.Select(j => (shortage.Kind == ShortageKind.Reviews ? AllPlans.Kind.Most : AllPlans.Kind.Least, j.JudgeId)),
    ];

    private static bool MayRead(EntryToAssign entry, JudgeToAssign judge) =>
        (entry.Language is null || judge.Languages.Count == 0 || judge.Languages.Contains(entry.Language))
        && (entry.Track is null || judge.Tracks.Count == 0 || judge.Tracks.Contains(entry.Track));
}
