using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using YouthArchive.Platform.Modules;

namespace YouthArchive.Platform.Tasks;

/// <param name="Title">English source text; the name where the task has none.</param>
internal sealed record TaskDescriptor(string Name, TimeSpan Every, Type Type, string Title = "");

/// <param name="Lease">How long others leave a task alone whose node says nothing any more.</param>
/// <param name="Renewal">How often a node that runs one says that it is there.</param>
internal sealed record TaskTiming(TimeSpan Lease, TimeSpan Renewal)
{
    public static TaskTiming Usual { get; } = new(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(1));
}

/// <summary>
/// Runs every registered task in a loop of its own. A failure is logged and tried again after the pause. Of several nodes one runs a task at
/// a time, and none before its pause after another's run is over.
/// </summary>
internal sealed partial class TaskRunner(
    IEnumerable<TaskDescriptor> tasks, TaskBell bell, ModuleCatalogue catalogue, IFeatureState features,
    IServiceScopeFactory scopes, TimeProvider clock, ILogger<TaskRunner> logger, TaskTiming timing) : BackgroundService
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(5);

    private readonly string _node = Guid.NewGuid().ToString("N");

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await WithLeasesAsync(leases => leases.LeaveAsync(_node, CancellationToken.None));
        }
        catch (Exception error) when (error is System.Data.Common.DbException or TimeoutException or ObjectDisposedException or InvalidOperationException)
        {
            // The database went first. What was held runs out.
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(tasks.Select(t => LoopAsync(t, stoppingToken)));

    private async Task LoopAsync(TaskDescriptor task, CancellationToken stopping)
    {
        await Task.Yield();
        var asked = false;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var pause = task.Every;
                if (catalogue.FeatureOf(task.Type) is not { } feature || features.IsEnabled(feature))
                {
                    var taken = await RunOnceAsync(task, asked, stopping);
                    (pause, asked) = After(task, taken, asked);
                }
                asked |= await bell.Bell(task.Name).WaitAsync(pause, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <returns>How long to wait, and whether a wish is still open: one that met a busy task comes again.</returns>
    private (TimeSpan Pause, bool Asked) After(TaskDescriptor task, TakenLease taken, bool asked)
    {
        if (taken.IsBusy && asked)
        {
            return (Retry < task.Every ? Retry : task.Every, true);
        }
        var left = (taken.DueUtc ?? DateTime.MaxValue) - clock.GetUtcNow().UtcDateTime;
        return (taken.DueUtc is not null && left > TimeSpan.Zero && left < task.Every ? left : task.Every, false);
    }

    /// <summary>One look: runs the task when it is due and nobody else does.</summary>
    internal async Task<TakenLease> RunOnceAsync(TaskDescriptor task, bool asked, CancellationToken stopping)
    {
        try
        {
            var taken = new TakenLease(false, false);
            await WithLeasesAsync(async leases => taken = await leases.TryTakeAsync(task.Name, _node, timing.Lease, task.Every, asked, stopping));
            if (taken.IsTaken)
            {
                await RunTakenAsync(task, taken, stopping);
            }
            return taken;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception error)
        {
            Log.TaskFailed(logger, task.Name, "-", error);
            return new(false, false);
        }
    }

    private async Task RunTakenAsync(TaskDescriptor task, TakenLease taken, CancellationToken stopping)
    {
        var started = clock.GetUtcNow().UtcDateTime;
        if (taken.LostSinceUtc is { } lost)
        {
            await WriteAsync(new() { Name = task.Name, StartedUtc = lost, EndedUtc = started, Result = TaskResult.Interrupted });
        }
        using var held = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        using var over = new CancellationTokenSource();
        var renewing = RenewAsync(task, held, over.Token);
        TaskRun? run = null;
        try
        {
            run = await RunAsync(task, started, held.Token, stopping);
        }
        finally
        {
            await over.CancelAsync();
            await renewing;
            await WithLeasesAsync(leases => leases.ReleaseAsync(task.Name, _node, CancellationToken.None));
            await WriteAsync(run ?? new() { Name = task.Name, StartedUtc = started, EndedUtc = clock.GetUtcNow().UtcDateTime, Result = TaskResult.Stopped });
        }
    }

    private async Task<TaskRun> RunAsync(TaskDescriptor task, DateTime started, CancellationToken held, CancellationToken stopping)
    {
        TaskRun Over(TaskResult result, string? error = null, string? reference = null) =>
            new() { Name = task.Name, StartedUtc = started, EndedUtc = clock.GetUtcNow().UtcDateTime, Result = result, Error = error, Reference = reference };
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<TaskProgress>().Begin(task.Name, _node);
            await ((IBackgroundTask)ActivatorUtilities.GetServiceOrCreateInstance(scope.ServiceProvider, task.Type)).RunAsync(held);
            return Over(TaskResult.Done);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException) when (held.IsCancellationRequested)
        {
            return Over(TaskResult.Interrupted);
        }
        catch (Exception error)
        {
            var reference = Guid.NewGuid().ToString("N")[..8];
            Log.TaskFailed(logger, task.Name, reference, error);
            return Over(TaskResult.Failed, Short(error), reference);
        }
    }

    private async Task RenewAsync(TaskDescriptor task, CancellationTokenSource held, CancellationToken over)
    {
        // Whoever cannot renew for half the lease stops, long before another node may begin.
        var most = (int)(timing.Lease / timing.Renewal / 2);
        for (var failures = 0; failures <= most;)
        {
            try
            {
                await Task.Delay(timing.Renewal, clock, over);
                var isOurs = true;
                await WithLeasesAsync(async leases => isOurs = await leases.RenewAsync(task.Name, _node, timing.Lease, over));
                if (!isOurs)
                {
                    break;
                }
                failures = 0;
            }
            catch (OperationCanceledException) when (over.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error) when (error is System.Data.Common.DbException or TimeoutException)
            {
                failures++;
                Log.NotRenewed(logger, task.Name, error);
            }
        }
        await held.CancelAsync();
    }

    private Task WriteAsync(TaskRun run) => InScopeAsync(db => new TaskHistory(db).AddAsync(run, CancellationToken.None));

    private Task WithLeasesAsync(Func<TaskLeases, Task> work) => InScopeAsync(db => work(new(db, clock)));

    private async Task InScopeAsync(Func<DbContext, Task> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<DbContext>());
    }

    private static string Short(Exception error) =>
        error.GetType().FullName is { Length: > TaskRun.ErrorLength } name ? name[..TaskRun.ErrorLength] : error.GetType().FullName ?? nameof(Exception);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Background task {Task} failed ({Reference}) and will be tried again.")]
        public static partial void TaskFailed(ILogger logger, string task, string reference, Exception error);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The lease of background task {Task} could not be renewed.")]
        public static partial void NotRenewed(ILogger logger, string task, Exception error);
    }
}
