using Microsoft.EntityFrameworkCore;

namespace YouthArchive.Platform.Tasks;

/// <summary>Who runs a task, and until when others must leave it alone. The row stays after a run, so that all nodes know when it was.</summary>
internal sealed class TaskLease
{
    public required string Name { get; init; }
    public required string Holder { get; init; }
    public required DateTime UntilUtc { get; init; }

    /// <summary>Of the run that goes on; null between runs.</summary>
    public DateTime? StartedUtc { get; init; }

    /// <summary>Of the last run that came to an end, well or not.</summary>
    public DateTime? EndedUtc { get; init; }
    public int Done { get; init; }
    public int Total { get; init; }
}

/// <param name="IsTaken">The task may run.</param>
/// <param name="IsBusy">Another node runs it.</param>
/// <param name="DueUtc">When it is due; null when it was taken or is busy.</param>
/// <param name="LostSinceUtc">Start of an earlier run whose node never came back.</param>
internal sealed record TakenLease(bool IsTaken, bool IsBusy, DateTime? DueUtc = null, DateTime? LostSinceUtc = null);

internal sealed class TaskLeases(DbContext db, TimeProvider clock)
{
    // Timers of two machines are never quite the same: a moment before the end of the pause counts as its end.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(1);

    /// <param name="every">The task's pause.</param>
    /// <param name="asked">Somebody wants it now: how long ago another node ran it is not asked.</param>
    public async Task<TakenLease> TryTakeAsync(string name, string holder, TimeSpan length, TimeSpan every, bool asked, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (until, pause) = (now + length, every - Tolerance);
        var before = asked || pause <= TimeSpan.Zero ? now : now - pause;
        var known = await FindAsync(name, cancellation);
        // One statement, the same on both engines: two nodes cannot both believe they hold the lease.
        var taken = await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Platform_TaskLeases" ("Name", "Holder", "UntilUtc", "StartedUtc", "Done", "Total") VALUES ({name}, {holder}, {until}, {now}, 0, 0)
            ON CONFLICT ("Name") DO UPDATE SET "Holder" = excluded."Holder", "UntilUtc" = excluded."UntilUtc", "StartedUtc" = excluded."StartedUtc", "Done" = 0, "Total" = 0
            WHERE "Platform_TaskLeases"."UntilUtc" <= {now}
              AND ("Platform_TaskLeases"."EndedUtc" IS NULL OR "Platform_TaskLeases"."EndedUtc" <= {before})
            """, cancellation) == 1;
        if (taken)
        {
            return new(true, false, LostSinceUtc: known?.StartedUtc);
        }
        known = await FindAsync(name, cancellation) ?? known;
        return known is { StartedUtc: not null } && known.UntilUtc > now ? new(false, true) : new(false, false, (known?.EndedUtc ?? now) + every);
    }

    /// <returns>False when the lease is somebody else's by now.</returns>
    public async Task<bool> RenewAsync(string name, string holder, TimeSpan length, CancellationToken cancellation)
    {
        var until = clock.GetUtcNow().UtcDateTime + length;
        return await Own(name, holder).ExecuteUpdateAsync(s => s.SetProperty(l => l.UntilUtc, until), cancellation) == 1;
    }

    public Task ReportAsync(string name, string holder, int done, int total, CancellationToken cancellation) =>
        Own(name, holder).ExecuteUpdateAsync(s => s.SetProperty(l => l.Done, done).SetProperty(l => l.Total, total), cancellation);

    /// <summary>The run has come to an end: every node may take it again when it is due.</summary>
    public Task ReleaseAsync(string name, string holder, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return Own(name, holder).ExecuteUpdateAsync(
            s => s.SetProperty(l => l.UntilUtc, now).SetProperty(l => l.EndedUtc, now).SetProperty(l => l.StartedUtc, (DateTime?)null), cancellation);
    }

    /// <summary>A node that stops lets go of all it held, so that the next one begins as if it were the first.</summary>
    public Task LeaveAsync(string holder, CancellationToken cancellation) =>
        db.Set<TaskLease>().Where(l => l.Holder == holder).ExecuteDeleteAsync(cancellation);

    private IQueryable<TaskLease> Own(string name, string holder) =>
        db.Set<TaskLease>().Where(l => l.Name == name && l.Holder == holder && l.StartedUtc != null);

    private Task<TaskLease?> FindAsync(string name, CancellationToken cancellation) =>
        db.Set<TaskLease>().AsNoTracking().FirstOrDefaultAsync(l => l.Name == name, cancellation);
}
