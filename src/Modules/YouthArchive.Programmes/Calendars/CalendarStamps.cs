using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;

namespace YouthArchive.Programmes.Calendars;

/// <summary>
/// Since when the dates of editions are as they are, from the audit trail: every move is written there, whoever made it, and so the stamps
/// are the same on every node and after a restart.
/// </summary>
internal sealed class CalendarStamps(DbContext db)
{
    private static readonly string[] OfEdition = ["StageDates.Changed", "EnrolmentDates.Changed"];

    /// <summary>By edition key; an edition that was never moved has the day of its season's import, or else the fallback.</summary>
    public async Task<Func<string, DateTime>> ReadAsync(CancellationToken cancellation)
    {
        var moved = await db.Set<AuditEvent>().Where(e => e.SubjectType == "Edition" && OfEdition.Contains(e.Kind))
            .GroupBy(e => e.SubjectId).Select(g => new { g.Key, At = g.Max(e => e.AtUtc) }).ToDictionaryAsync(g => g.Key, g => g.At, cancellation);
        var imported = await db.Set<AuditEvent>().Where(e => e.Kind == "Season.Imported").MaxAsync(e => (DateTime?)e.AtUtc, cancellation) ?? DateTime.UnixEpoch;
        return key => moved.TryGetValue(key, out var at) && at > imported ? at : imported;
    }
}
