using Microsoft.AspNetCore.OutputCaching;
using YouthArchive.Platform.Nodes;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Editions;

/// <summary>All editions in memory. A change made here is seen at once, one made on another node as soon as that one says so.</summary>
internal sealed class EditionShelf(TimeProvider clock, IOutputCacheStore pages) : IKeptInMemory
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    private volatile Kept? _kept;
    private int _generation;

    public int Generation => Volatile.Read(ref _generation);

    public IReadOnlyList<Edition>? Fresh() => _kept is { } kept && clock.GetUtcNow() < kept.Until ? kept.Editions : null;

    /// <summary>Keeps what was read, unless something changed while it was being read.</summary>
    public void Keep(IReadOnlyList<Edition> editions, int generation)
    {
        if (generation == Generation)
        {
            _kept = new(editions, clock.GetUtcNow() + Lifetime);
        }
    }

    public void Forget(string tag)
    {
        if (tag is CacheTags.Programmes or CacheTags.Site)
        {
            Forget();
        }
    }

    public async Task ForgetAsync(CancellationToken cancellation)
    {
        Forget();
        await pages.EvictByTagAsync(CacheTags.Programmes, cancellation);
        await pages.EvictByTagAsync(CacheTags.Content, cancellation);
    }

    private void Forget()
    {
        Interlocked.Increment(ref _generation);
        _kept = null;
    }

    private sealed record Kept(IReadOnlyList<Edition> Editions, DateTimeOffset Until);
}
