using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace YouthArchive.Olympiads.Sittings.Live;

/// <summary>When each device was last heard of: noted in memory, written down every ten seconds in one commit.</summary>
internal sealed class Presence(IServiceScopeFactory scopes, TimeProvider clock)
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    /// <summary>Not heard of for so long, a device counts as offline.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, byte> _heard = new(StringComparer.Ordinal);
    private long _written;

    public void Heard(string sittingId) => _heard.TryAdd(sittingId, 0);

    /// <param name="connected">Those with an open live line.</param>
    public async Task WriteDownAsync(IEnumerable<string> connected, CancellationToken cancellation)
    {
        if (_written != 0 && clock.GetElapsedTime(_written) < Every)
        {
            return;
        }
        _written = clock.GetTimestamp();
        var ids = _heard.Keys.Concat(connected).ToHashSet(StringComparer.Ordinal);
        _heard.Clear();
        if (ids.Count == 0)
        {
            return;
        }
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var some in ids.Chunk(500))
        {
            var known = await db.Set<SittingPresence>().Where(p => some.Contains(p.SittingId)).Select(p => p.SittingId).ToListAsync(cancellation);
            await db.Set<SittingPresence>().Where(p => some.Contains(p.SittingId)).ExecuteUpdateAsync(s => s.SetProperty(p => p.SeenUtc, now), cancellation);
            foreach (var id in some.Except(known, StringComparer.Ordinal))
            {
                // Another node may be the first just now.
                await db.Database.ExecuteSqlAsync(
                    $"""INSERT INTO "Olympiad_Presence" ("SittingId", "SeenUtc") VALUES ({id}, {now}) ON CONFLICT ("SittingId") DO NOTHING""", cancellation);
            }
        }
    }
}
