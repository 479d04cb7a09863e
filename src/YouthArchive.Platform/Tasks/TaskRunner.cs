using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using YouthArchive.Platform.Modules;

namespace YouthArchive.Platform.Tasks;

internal sealed record TaskDescriptor(string Name, TimeSpan Every, Type Type);

/// <summary>Asks for a task's next run at once instead of after its pause.</summary>
public sealed class TaskBell
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, SemaphoreSlim> _bells = new(StringComparer.Ordinal);

    public void Ring<TTask>() where TTask : IBackgroundTask
    {
        var bell = Bell(TTask.Name);
        if (bell.CurrentCount == 0)
        {
            bell.Release();
        }
    }

    internal SemaphoreSlim Bell(string name) => _bells.GetOrAdd(name, _ => new(0));
}

/// <summary>Runs every registered task in a loop of its own. A failure is logged and tried again after the pause.</summary>
internal sealed partial class TaskRunner(
    IEnumerable<TaskDescriptor> tasks, TaskBell bell, ModuleCatalogue catalogue, IFeatureState features,
    IServiceScopeFactory scopes, TimeProvider clock, ILogger<TaskRunner> logger) : BackgroundService
{
    private readonly string _node = Guid.NewGuid().ToString("N");

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(tasks.Select(t => LoopAsync(t, stoppingToken)));

    private async Task LoopAsync(TaskDescriptor task, CancellationToken stopping)
    {
        await Task.Yield();
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (catalogue.FeatureOf(task.Type) is not { } feature || features.IsEnabled(feature))
                {
                    await RunOnceAsync(task, stopping);
                }
                await bell.Bell(task.Name).WaitAsync(task.Every, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task RunOnceAsync(TaskDescriptor task, CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var leases = new TaskLeases(scope.ServiceProvider.GetRequiredService<DbContext>(), clock);
            if (!await leases.TryTakeAsync(task.Name, _node, TimeSpan.FromMinutes(10), stopping))
            {
                return;
            }
            try
            {
                await ((IBackgroundTask)scope.ServiceProvider.GetRequiredService(task.Type)).RunAsync(stopping);
            }
            finally
            {
                await leases.ReleaseAsync(task.Name, _node, CancellationToken.None);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception error)
        {
            Log.TaskFailed(logger, task.Name, error);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Background task {Task} failed and will be tried again.")]
        public static partial void TaskFailed(ILogger logger, string task, Exception error);
    }
}
