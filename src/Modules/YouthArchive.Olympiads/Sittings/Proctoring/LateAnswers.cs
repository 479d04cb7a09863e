using Microsoft.EntityFrameworkCore;
using YouthArchive.Olympiads.Sittings.Live;

namespace YouthArchive.Olympiads.Sittings.Proctoring;

/// <param name="SecondsAfter">After the bell; less than nothing when the sitting was handed in before it.</param>
internal sealed record LateLine(string Code, string ItemKey, DateTime AtUtc, int SecondsAfter, bool Counts);

internal sealed record GrantedLine(string Code, AllowanceKind Kind, int Amount, DateTime AtUtc, string Reason);

/// <summary>What the organiser is shown of a window: answers that came late, grants, and whose window it is.</summary>
internal sealed class LateAnswers(DbContext db, SittingReading reading)
{
    private const int Most = 500;

    public async Task<IReadOnlyList<LateLine>> OfWindowAsync(int windowId, CancellationToken cancellation)
    {
        var window = await db.Set<SittingWindow>().AsNoTracking().SingleAsync(w => w.Id == windowId, cancellation);
        var lines = await (
            from line in db.Set<AnswerLine>()
            join sitting in db.Set<Sitting>() on line.SittingId equals sitting.Id
            where sitting.WindowId == windowId && line.IsLate && line.ItemKey != SittingNow.Flags
            orderby line.Id descending
            select line).AsNoTracking().Take(Most).ToListAsync(cancellation);
        var ids = lines.Select(l => l.SittingId).Distinct().ToList();
        var sittings = (await reading.ReadAsync(q => q.Where(s => ids.Contains(s.Id)), cancellation)).ToDictionary(s => s.Id, StringComparer.Ordinal);
        return [.. lines.Where(l => sittings.ContainsKey(l.SittingId)).Select(l => Of(l, sittings[l.SittingId], window))];
    }

    public async Task<IReadOnlyList<GrantedLine>> GrantedAsync(int windowId, CancellationToken cancellation) => await (
        from allowance in db.Set<Allowance>()
        join sitting in db.Set<Sitting>() on allowance.SittingId equals sitting.Id
        where sitting.WindowId == windowId
        orderby allowance.Id descending
        select new GrantedLine(sitting.Code, allowance.Kind, allowance.Amount, allowance.AtUtc, allowance.Reason)).Take(Most).ToListAsync(cancellation);

    /// <summary>Who has a sitting of the window.</summary>
    public async Task<IReadOnlyCollection<string>> PeopleAsync(int windowId, CancellationToken cancellation) =>
        await db.Set<Sitting>().Where(s => s.WindowId == windowId).Select(s => s.PersonId).ToListAsync(cancellation);

    private static LateLine Of(AnswerLine line, SittingNow sitting, SittingWindow window) => new(
        sitting.Code, line.ItemKey, line.AtUtc, (int)(line.AtUtc - sitting.Time.BellUtc(line.AtUtc)!.Value).TotalSeconds, SatPapers.Counts(sitting, window, line));
}
