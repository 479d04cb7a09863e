using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Tasks;

namespace YouthArchive.People.Safety;

/// <summary>Twelve months after a report was closed it is gone; the audit trail keeps that there was one.</summary>
internal sealed class SafetyErasure(DbContext db, TimeProvider clock) : IBackgroundTask
{
    public static string Name => "People.SafetyErasure";

    public static string Title => SourceText.Of("Removes old reports of children who needed help");

    public static TimeSpan Every => TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddMonths(-SafetyRules.MonthsKept);
        await db.Set<SafetyExclusion>()
            .Where(x => db.Set<SafetyReport>().Any(r => r.Id == x.ReportId && r.ClosedUtc != null && r.ClosedUtc < before))
            .ExecuteDeleteAsync(cancellation);
        await db.Set<SafetyReport>().Where(r => r.ClosedUtc != null && r.ClosedUtc < before).ExecuteDeleteAsync(cancellation);
    }
}
