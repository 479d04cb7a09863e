using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace YouthArchive.Platform.Tasks;

/// <summary>Belongs to the scope of one run; the runner says whose.</summary>
internal sealed class TaskProgress(IServiceScopeFactory scopes, TimeProvider clock) : ITaskProgress
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private DateTimeOffset? _writtenAt;

    public string? Task { get; private set; }
    private string _holder = "";

    public void Begin(string task, string holder) => (Task, _holder) = (task, holder);

    public async Task ReportAsync(int done, int total, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        if (Task is not { } task || done != total && _writtenAt is { } before && now - before < Pause)
        {
            return;
        }
        _writtenAt = now;
        await using var scope = scopes.CreateAsyncScope();
        await new TaskLeases(scope.ServiceProvider.GetRequiredService<DbContext>(), clock).ReportAsync(task, _holder, done, total, cancellation);
    }
}
