using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Tasks;

namespace YouthArchive.People.Safety;

/// <summary>What has had no answer for a day is brought to mind, and again each day until it has one.</summary>
internal sealed class SafetyReminder(DbContext db, SafetyStaff staff, SafetyLetters letters, TimeProvider clock) : IBackgroundTask
{
    public static string Name => "People.SafetyReminder";

    public static string Title => SourceText.Of("Reminds of reports of children that nobody has answered");

    public static TimeSpan Every => TimeSpan.FromMinutes(15);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var open = await db.Set<SafetyReport>().Where(r => r.AnsweredUtc == null && r.ClosedUtc == null).ToListAsync(cancellation);
        var late = open.Where(r => SafetyRules.IsLate(r, now)).ToList();
        if (late.Count == 0)
        {
            return;
        }
        var all = await staff.AllAsync(cancellation);
        var ids = late.Select(r => r.Id).ToList();
        var excluded = (await db.Set<SafetyExclusion>().Where(x => ids.Contains(x.ReportId)).ToListAsync(cancellation))
            .ToLookup(x => x.ReportId, x => x.PersonId);
        foreach (var report in late)
        {
            var readers = all.Where(p => !excluded[report.Id].Contains(p.Id) && !SafetyRules.IsNamed(p.DisplayName, report.About, report.What));
            report.Remind(now);
            await letters.RemindAsync(report, [.. readers], cancellation);
        }
        await db.SaveChangesAsync(cancellation);
    }
}
