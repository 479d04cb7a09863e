using YouthArchive.FamilyHistory.HandIns;
using YouthArchive.Platform.Events;
using YouthArchive.Platform.Tasks;

namespace YouthArchive.FamilyHistory.Originality.Findings;

/// <summary>A work that was handed in is compared at once, not when the task comes by.</summary>
internal sealed class ComparisonOfNewWorks(TaskBell bell) : IHear<WorkHandedIn>
{
    public Task HearAsync(WorkHandedIn happened, CancellationToken cancellation)
    {
        bell.Ring<OriginalityTask>();
        return Task.CompletedTask;
    }
}
