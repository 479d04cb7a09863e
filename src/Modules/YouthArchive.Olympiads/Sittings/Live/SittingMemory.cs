using System.Collections.Concurrent;

namespace YouthArchive.Olympiads.Sittings.Live;

/// <summary>
/// Sittings from memory. What another node changed is known here within <see cref="Trusted"/>: while the changes cannot be read, nothing
/// older than that is believed, and each question goes to the database.
/// </summary>
internal sealed class SittingMemory(SittingReading reading, TimeProvider clock)
{
    public static readonly TimeSpan Trusted = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Held> _held = new(StringComparer.Ordinal);
    // Counted per part of the ids: one pupil's change must not keep the others' sittings from being remembered.
    private readonly long[] _forgotten = new long[256];
    private long _changesRead;

    public bool IsEmpty => _held.IsEmpty;

    public ValueTask<SittingNow?> FindAsync(string id, CancellationToken cancellation = default)
    {
        if (_held.TryGetValue(id, out var held) && IsFresh(held))
        {
            held.AskedAt = clock.GetTimestamp();
            return new(held.Sitting);
        }
        return new(ReadAsync(id, cancellation));
    }

    public void Forget(string id)
    {
        Interlocked.Increment(ref _forgotten[Part(id)]);
        _held.TryRemove(id, out _);
    }

    public void ForgetWindow(int windowId)
    {
        for (var part = 0; part < _forgotten.Length; part++)
        {
            Interlocked.Increment(ref _forgotten[part]);
        }
        foreach (var (id, held) in _held)
        {
            if (held.Sitting.WindowId == windowId)
            {
                _held.TryRemove(id, out _);
            }
        }
    }

    /// <summary>All changes up to a moment before this call are known.</summary>
    public void ChangesWereRead(long before)
    {
        Volatile.Write(ref _changesRead, before);
        foreach (var (id, held) in _held)
        {
            if (clock.GetElapsedTime(held.AskedAt) > Kept)
            {
                _held.TryRemove(id, out _);
            }
        }
    }

    private int Part(string id) => (int)((uint)string.GetHashCode(id, StringComparison.Ordinal) % (uint)_forgotten.Length);

    private bool IsFresh(Held held) => clock.GetElapsedTime(Math.Max(held.ReadAt, Volatile.Read(ref _changesRead))) < Trusted;

    private async Task<SittingNow?> ReadAsync(string id, CancellationToken cancellation)
    {
        var (generation, before) = (Interlocked.Read(ref _forgotten[Part(id)]), clock.GetTimestamp());
        var sitting = await reading.FindAsync(id, cancellation);
        // What was forgotten while it was being read may be read as it was before.
        if (sitting is not null && generation == Interlocked.Read(ref _forgotten[Part(id)]))
        {
            _held[id] = new(sitting, before) { AskedAt = before };
        }
        return sitting;
    }

    private sealed class Held(SittingNow sitting, long readAt)
    {
        public SittingNow Sitting => sitting;
        public long ReadAt { get; } = readAt;
        public long AskedAt { get; set; }
    }
}
