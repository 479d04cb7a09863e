using System.Globalization;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Sittings;
using YouthArchive.Platform.Audit;

namespace YouthArchive.Olympiads.OnPaper;

/// <summary>Says who prints and types, and who was not there.</summary>
internal sealed class PaperRules(DbContext db, AuditTrail audit)
{
    /// <returns>False when the hours are none.</returns>
    public async Task<bool> SetAsync(int windowId, bool teachersMay, int hoursAhead, string? actorId, CancellationToken cancellation)
    {
        if (hoursAhead is < 0 or > PaperWindow.MostHoursAhead)
        {
            return false;
        }
        if (await db.Set<PaperWindow>().FirstOrDefaultAsync(w => w.WindowId == windowId, cancellation) is not { } rules)
        {
            db.Add(rules = new() { WindowId = windowId });
        }
        (rules.TeachersMay, rules.HoursAhead) = (teachersMay, hoursAhead);
        audit.Add(actorId, "PaperWindow.Set", nameof(SittingWindow), windowId.ToString(CultureInfo.InvariantCulture), new { teachersMay, hoursAhead });
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <returns>False when the paper is typed in already, or was never printed.</returns>
    public async Task<bool> MarkAsync(string sittingId, SheetState state, string actorId, CancellationToken cancellation)
    {
        if (await db.Set<PrintedPaper>().FirstOrDefaultAsync(p => p.SittingId == sittingId && p.SettledUtc == null, cancellation) is not { } printed)
        {
            return false;
        }
        printed.State = state;
        audit.Add(actorId, "PrintedPaper.Marked", nameof(Sitting), sittingId, new { state = state.ToString() });
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
