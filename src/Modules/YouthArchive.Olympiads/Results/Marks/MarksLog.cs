using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;

namespace YouthArchive.Olympiads.Results.Marks;

/// <summary>Whether a window's log holds and says what the fast table says.</summary>
/// <param name="BrokenAt">Number of the first line that does not hold.</param>
/// <param name="Differing">Codes of sittings whose marks are not what the log says.</param>
internal sealed record MarksCheck(long Lines, string Head, long? BrokenAt, IReadOnlyList<string> Differing)
{
    public bool Holds => BrokenAt is null && Differing.Count == 0;
}

/// <summary>The append-only log of a window's marks, and the one place where a mark changes.</summary>
internal sealed class MarksLog(DbContext db, TimeProvider clock)
{
    /// <summary>Writes a line for each draft and what follows from it. Within a transaction of the caller.</summary>
    /// <exception cref="InvalidOperationException">No transaction is open.</exception>
    public async Task WriteAsync(int windowId, IReadOnlyList<MarkDraft> drafts, CancellationToken cancellation)
    {
        if (drafts.Count == 0)
        {
            return;
        }
        var (number, hash) = await LockAsync(windowId, cancellation);
        var at = ToMilliseconds(clock.GetUtcNow().UtcDateTime);
        var ids = drafts.Select(d => d.SittingId).Distinct().ToList();
        var standing = await db.Set<CurrentMarks>().Where(m => ids.Contains(m.SittingId)).ToDictionaryAsync(m => m.SittingId, cancellation);
        foreach (var draft in drafts)
        {
            var text = new MarkText(++number, at, draft.Kind, draft.Code, draft.Marks, Role(draft.By), draft.Why).Canonical();
            hash = HashChain.Next(hash, text);
            db.Add(new MarkLine { WindowId = windowId, Number = number, SittingId = draft.SittingId, Text = text, Hash = hash });
            if (!standing.TryGetValue(draft.SittingId, out var row))
            {
                db.Add(standing[draft.SittingId] = row = new CurrentMarks { SittingId = draft.SittingId, WindowId = windowId, Code = draft.Code, Marks = "[]" });
            }
            row.Write(MarksReplay.After(row.Read(), draft.Marks), number);
        }
        await db.SaveChangesAsync(cancellation);
        await db.Set<MarkHead>().Where(h => h.WindowId == windowId)
            .ExecuteUpdateAsync(s => s.SetProperty(h => h.Number, number).SetProperty(h => h.Hash, hash), cancellation);
    }

    // The log leaves the house: which account it was stands in the audit trail, beside what was done.
    private static string Role(string by) => by == MarkDraft.Site ? by : "organiser";

    /// <summary>From here to the end of the caller's transaction nobody else changes a mark of the window.</summary>
    public async Task<(long Number, string Hash)> LockAsync(int windowId, CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A mark is written together with its line, in one transaction.");
        }
        var genesis = MarksReplay.Genesis(windowId);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Olympiad_MarkHeads" ("WindowId", "Number", "Hash") VALUES ({windowId}, 0, {genesis})
            ON CONFLICT ("WindowId") DO UPDATE SET "Number" = "Olympiad_MarkHeads"."Number"
            """, cancellation);
        var head = await db.Set<MarkHead>().AsNoTracking().SingleAsync(h => h.WindowId == windowId, cancellation);
        return (head.Number, head.Hash);
    }

    public Task<List<KeptMarkLine>> LinesAsync(int windowId, CancellationToken cancellation) =>
        db.Set<MarkLine>().Where(l => l.WindowId == windowId).OrderBy(l => l.Number).Select(l => new KeptMarkLine(l.Text, l.Hash)).ToListAsync(cancellation);

    public async Task<MarksCheck> CheckAsync(int windowId, CancellationToken cancellation)
    {
        var lines = await LinesAsync(windowId, cancellation);
        var head = lines.Count == 0 ? MarksReplay.Genesis(windowId) : lines[^1].Hash;
        var kept = await db.Set<MarkHead>().AsNoTracking().FirstOrDefaultAsync(h => h.WindowId == windowId, cancellation);
        if (MarksReplay.BrokenAt(windowId, lines) is { } broken)
        {
            return new(lines.Count, head, broken, []);
        }
        if (kept is not null && (kept.Number != lines.Count || kept.Hash != head))
        {
            return new(lines.Count, head, lines.Count + 1, []);
        }
        var said = MarksReplay.Of(lines.Select(l => MarkText.Read(l.Text)));
        var current = await db.Set<CurrentMarks>().AsNoTracking().Where(m => m.WindowId == windowId).ToListAsync(cancellation);
        var differing = current.Where(m => !said.TryGetValue(m.Code, out var marks) || MarkText.WriteMarks(marks) != m.Marks || marks.Sum(x => x.Hundredths ?? 0) != m.Total)
            .Select(m => m.Code).Concat(said.Keys.Except(current.Select(m => m.Code)));
        return new(lines.Count, head, null, [.. differing.Order(StringComparer.Ordinal)]);
    }

    private static DateTime ToMilliseconds(DateTime utc) => new(utc.Ticks - utc.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
}
