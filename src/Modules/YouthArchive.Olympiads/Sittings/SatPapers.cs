using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Sittings.Live;

namespace YouthArchive.Olympiads.Sittings;

/// <summary>Reads whole windows: the sittings, their allowances, the ledger and the window's rule for late answers.</summary>
internal sealed class SatPapers(DbContext db, SittingReading reading) : ISatPapers
{
    public async Task<IReadOnlyList<SatPaper>> OfWindowAsync(int windowId, CancellationToken cancellation = default)
    {
        if (await db.Set<SittingWindow>().AsNoTracking().FirstOrDefaultAsync(w => w.Id == windowId, cancellation) is not { } window)
        {
            return [];
        }
        var sittings = await reading.ReadAsync(q => q.Where(s => s.WindowId == windowId && s.StartedUtc != null), cancellation);
        var lines = (await (
            from line in db.Set<AnswerLine>()
            join sitting in db.Set<Sitting>() on line.SittingId equals sitting.Id
            where sitting.WindowId == windowId && line.ItemKey != SittingNow.Flags
            orderby line.Id
            select line).AsNoTracking().ToListAsync(cancellation)).ToLookup(l => l.SittingId, StringComparer.Ordinal);
        return [.. sittings.OrderBy(s => s.Code, StringComparer.Ordinal).Select(s => Of(s, window, lines[s.Id]))];
    }

    public async Task<SatPaper?> FindAsync(string sittingId, CancellationToken cancellation = default)
    {
        if (await reading.FindAsync(sittingId, cancellation) is not { StartedUtc: not null } sitting)
        {
            return null;
        }
        var window = await db.Set<SittingWindow>().AsNoTracking().SingleAsync(w => w.Id == sitting.WindowId, cancellation);
        var lines = await db.Set<AnswerLine>().AsNoTracking().Where(l => l.SittingId == sittingId && l.ItemKey != SittingNow.Flags).OrderBy(l => l.Id).ToListAsync(cancellation);
        return Of(sitting, window, lines);
    }

    /// <summary>
    /// A late answer counts when the window says so, the device wrote it down before the bell, and it came within the grace; never after
    /// a hand-in of the pupil's own.
    /// </summary>
    public static bool Counts(SittingNow sitting, SittingWindow window, AnswerLine line) => !line.IsLate
        || window.LateRule == LateRule.CountedWithinGrace
        && sitting.Time.BellUtc(line.AtUtc) is { } bell && line.AtUtc < bell.AddSeconds(window.GraceSeconds)
        && line.DeviceSeconds < sitting.Time.SecondsToBell(line.AtUtc)
        && (sitting.HandedInUtc is null || sitting.HandedInUtc.Value.AddSeconds(1) > bell);

    private static SatPaper Of(SittingNow sitting, SittingWindow window, IEnumerable<AnswerLine> lines)
    {
        var answers = new Dictionary<string, Response>(StringComparer.Ordinal);
        var late = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (Counts(sitting, window, line))
            {
                answers[line.ItemKey] = Response.Read(line.Response);
                late.Remove(line.ItemKey);
            }
            else
            {
                late.Add(line.ItemKey);
            }
        }
        return new(sitting.Id, sitting.Code, sitting.PersonId, sitting.Language, sitting.Paper, answers, late);
    }
}
