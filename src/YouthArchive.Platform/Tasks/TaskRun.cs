using Microsoft.EntityFrameworkCore;

namespace YouthArchive.Platform.Tasks;

/// <summary>Stored by name.</summary>
public enum TaskResult
{
    Done,
    Failed,

    /// <summary>Its node was killed or lost the lease.</summary>
    Interrupted,

    /// <summary>The site was stopped meanwhile.</summary>
    Stopped,
}

/// <summary>A run that is over. The last ones of each task are kept.</summary>
internal sealed class TaskRun
{
    public const int KeptOfATask = 20;
    public const int ErrorLength = 200;

    public long Id { get; private set; }
    public required string Name { get; init; }
    public required DateTime StartedUtc { get; init; }
    public required DateTime EndedUtc { get; init; }
    public required TaskResult Result { get; init; }

    /// <summary>The error's type. Its message stays in the log alone: it may name somebody.</summary>
    public string? Error { get; init; }

    /// <summary>By which the log's line is found.</summary>
    public string? Reference { get; init; }
}

internal sealed class TaskHistory(DbContext db)
{
    public async Task AddAsync(TaskRun run, CancellationToken cancellation)
    {
        db.Add(run);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        var (name, kept) = (run.Name, TaskRun.KeptOfATask);
        await db.Database.ExecuteSqlAsync($"""
            DELETE FROM "Platform_TaskRuns" WHERE "Name" = {name}
              AND "Id" NOT IN (SELECT "Id" FROM "Platform_TaskRuns" WHERE "Name" = {name} ORDER BY "Id" DESC LIMIT {kept})
            """, cancellation);
    }
}
