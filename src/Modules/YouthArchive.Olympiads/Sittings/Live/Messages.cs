using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace YouthArchive.Olympiads.Sittings.Live;

/// <summary>What the pupils of a window are told, read once for all of them.</summary>
internal sealed class Messages(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int Most = 100;

    private readonly ConcurrentDictionary<int, (long At, Task<List<Announcement>> All)> _known = new();

    public void Forget(int windowId) => _known.TryRemove(windowId, out _);

    /// <summary>What this sitting is told, newest first.</summary>
    public async Task<IReadOnlyList<Announcement>> OfAsync(SittingNow sitting)
    {
        if (!_known.TryGetValue(sitting.WindowId, out var known) || known.All.IsFaulted || clock.GetElapsedTime(known.At) > SittingMemory.Trusted)
        {
            _known[sitting.WindowId] = known = (clock.GetTimestamp(), ReadAsync(sitting.WindowId));
        }
        return [.. (await known.All).Where(a => a.SittingId is null || a.SittingId == sitting.Id)];
    }

    private async Task<List<Announcement>> ReadAsync(int windowId)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DbContext>().Set<Announcement>().AsNoTracking()
            .Where(a => a.WindowId == windowId).OrderByDescending(a => a.Id).Take(Most).ToListAsync();
    }
}
