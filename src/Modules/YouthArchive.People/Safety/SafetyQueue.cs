using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Accounts;
using YouthArchive.Platform.Audit;

namespace YouthArchive.People.Safety;

/// <summary>
/// The reports one staff member may know of. Those that tell about this person do not exist for them: not in the list, not in a
/// number, not by address. The name is looked at again each time, for whoever joined the staff later.
/// </summary>
internal sealed class SafetyQueue(DbContext db, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Open ones first, the oldest on top; then the closed ones.</summary>
    public async Task<IReadOnlyList<SafetyReport>> AllAsync(string readerId, CancellationToken cancellation)
    {
        var name = await NameAsync(readerId, cancellation);
        var reports = await NotExcluding(readerId).AsNoTracking().OrderBy(r => r.CreatedUtc).ToListAsync(cancellation);
        return [.. reports.Where(r => !IsAbout(r, name)).OrderBy(r => r.ClosedUtc is not null)];
    }

    /// <summary>Null when there is no such report for this reader.</summary>
    public async Task<SafetyReport?> FindAsync(string id, string readerId, CancellationToken cancellation) =>
        await NotExcluding(readerId).FirstOrDefaultAsync(r => r.Id == id, cancellation) is { } report
        && !IsAbout(report, await NameAsync(readerId, cancellation)) ? report : null;

    public Task<Refusal> ReadAsync(SafetyReport report, string by, CancellationToken cancellation) =>
        ChangeAsync(report, by, "SafetyReport.Read", _ => { }, cancellation);

    public Task<Refusal> TakeAsync(SafetyReport report, string by, CancellationToken cancellation) =>
        ChangeAsync(report, by, "SafetyReport.Taken", at => report.Take(by, at), cancellation);

    public Task<Refusal> AnswerAsync(SafetyReport report, string by, string answer, CancellationToken cancellation) =>
        ChangeAsync(report, by, "SafetyReport.Answered", at => report.GiveAnswer(by, answer, at), cancellation);

    public Task<Refusal> CloseAsync(SafetyReport report, string by, CancellationToken cancellation) =>
        ChangeAsync(report, by, "SafetyReport.Closed", at => report.Close(by, at), cancellation);

    private async Task<Refusal> ChangeAsync(SafetyReport report, string by, string kind, Action<DateTime> change, CancellationToken cancellation)
    {
        change(clock.GetUtcNow().UtcDateTime);
        audit.Add(by, kind, "SafetyReport", report.Id);
        return await Saving.TryAsync(db, cancellation);
    }

    private IQueryable<SafetyReport> NotExcluding(string readerId) =>
        db.Set<SafetyReport>().Where(r => !db.Set<SafetyExclusion>().Any(x => x.ReportId == r.Id && x.PersonId == readerId));

    private static bool IsAbout(SafetyReport report, string name) => SafetyRules.IsNamed(name, report.About, report.What);

    private async Task<string> NameAsync(string id, CancellationToken cancellation) =>
        await db.Set<PortalUser>().Where(u => u.Id == id).Select(u => u.DisplayName).FirstOrDefaultAsync(cancellation) ?? "";
}
