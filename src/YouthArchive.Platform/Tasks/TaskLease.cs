using Microsoft.EntityFrameworkCore;

namespace YouthArchive.Platform.Tasks;

/// <summary>Who runs a task, and until when others must leave it alone.</summary>
internal sealed class TaskLease
{
    public required string Name { get; init; }
    public required string Holder { get; init; }
    public required DateTime UntilUtc { get; init; }
}

internal sealed class TaskLeases(DbContext db, TimeProvider clock)
{
    public async Task<bool> TryTakeAsync(string name, string holder, TimeSpan length, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var until = now + length;
        // One statement, the same on both engines: two nodes cannot both believe they hold the lease.
        return await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Platform_TaskLeases" ("Name", "Holder", "UntilUtc") VALUES ({name}, {holder}, {until})
            ON CONFLICT ("Name") DO UPDATE SET "Holder" = excluded."Holder", "UntilUtc" = excluded."UntilUtc"
            WHERE "Platform_TaskLeases"."UntilUtc" <= {now} OR "Platform_TaskLeases"."Holder" = {holder}
            """, cancellation) == 1;
    }

    public Task ReleaseAsync(string name, string holder, CancellationToken cancellation) =>
        db.Set<TaskLease>().Where(l => l.Name == name && l.Holder == holder).ExecuteDeleteAsync(cancellation);
}
