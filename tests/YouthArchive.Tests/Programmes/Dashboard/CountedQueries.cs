using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace YouthArchive.Tests.Programmes.Dashboard;

/// <summary>Counts the commands that go to the database in the flow that asked for it; background tasks are not counted.</summary>
internal sealed class CountedQueries : DbCommandInterceptor
{
    private static readonly AsyncLocal<int[]?> Current = new();

    public static async Task<int> OfAsync(Func<Task> work)
    {
        var counter = Current.Value = new int[1];
        await work();
        return Volatile.Read(ref counter[0]);
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Count();
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Count();
        return base.ReaderExecuting(command, eventData, result);
    }

    private static void Count()
    {
        if (Current.Value is { } counter)
        {
            Interlocked.Increment(ref counter[0]);
        }
    }
}
