using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace YouthArchive.Olympiads.Sittings.Live;

/// <summary>
/// Reads what was changed here and on other nodes, forgets what is no longer so, and tells whoever listens. Asks the database only while
/// somebody sits or watches.
/// </summary>
internal sealed partial class ChangeFeed(
    SittingMemory memory, Messages messages, LiveLines lines, Presence presence, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ChangeFeed> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1.5);

    /// <summary>So long back each look goes: a change that another node committed late, or by a clock that is slow, is found all the same.</summary>
    private static readonly TimeSpan Back = TimeSpan.FromMinutes(2);

    private readonly Dictionary<long, DateTime> _seen = [];
    private readonly SemaphoreSlim _wake = new(0, 1);

    /// <summary>After a commit on this node: do not wait for the next look.</summary>
    public void Wake()
    {
        try
        {
            _wake.Release();
        }
        catch (SemaphoreFullException)
        {
            return;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await _wake.WaitAsync(Every, stoppingToken);
                if (!memory.IsEmpty || !lines.IsEmpty)
                {
                    await LookAsync(stoppingToken);
                    await presence.WriteDownAsync(lines.OpenSittings, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                Log.NotRead(log, error);
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        var (before, since) = (clock.GetTimestamp(), clock.GetUtcNow().UtcDateTime - Back);
        await using var scope = scopes.CreateAsyncScope();
        var changes = await scope.ServiceProvider.GetRequiredService<DbContext>().Set<SittingChange>()
            .Where(c => c.AtUtc > since).OrderBy(c => c.Id).Select(c => new { c.Id, c.WindowId, c.SittingId, c.AtUtc }).ToListAsync(cancellation);
        foreach (var change in changes.Where(c => _seen.TryAdd(c.Id, c.AtUtc)))
        {
            if (change.SittingId is { } sitting)
            {
                memory.Forget(sitting);
            }
            else
            {
                memory.ForgetWindow(change.WindowId);
            }
            messages.Forget(change.WindowId);
            lines.Tell(change.WindowId, change.SittingId);
        }
        memory.ChangesWereRead(before);
        foreach (var (id, at) in _seen)
        {
            if (at < since)
            {
                _seen.Remove(id);
            }
        }
    }

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Changes of sittings could not be read; they are asked for again.")]
        public static partial void NotRead(ILogger logger, Exception error);
    }
}
