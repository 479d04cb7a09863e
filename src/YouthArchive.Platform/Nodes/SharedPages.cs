using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace YouthArchive.Platform.Nodes;

/// <summary>Something kept in memory that goes stale together with cached pages of a tag.</summary>
public interface IKeptInMemory
{
    /// <param name="tag">Of <see cref="Web.CacheTags"/>.</param>
    void Forget(string tag);
}

/// <summary>Each node keeps its own pages; what one of them throws away, all do.</summary>
internal sealed class SharedPages(IOutputCacheStore own, NodeNews news) : IOutputCacheStore
{
    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => own.GetAsync(key, cancellationToken);

    public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken) =>
        own.SetAsync(key, value, tags, validFor, cancellationToken);

    public async ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken)
    {
        await own.EvictByTagAsync(tag, cancellationToken);
        await news.PagesChangedAsync(tag);
    }

    /// <summary>Without telling the others: one of them told us.</summary>
    public ValueTask EvictHereAsync(string tag, CancellationToken cancellationToken) => own.EvictByTagAsync(tag, cancellationToken);

    /// <summary>Puts itself before the framework's store.</summary>
    public static void Wrap(IServiceCollection services)
    {
        var own = services.Last(s => s.ServiceType == typeof(IOutputCacheStore));
        services.Remove(own);
        services.AddSingleton(sp => new SharedPages((IOutputCacheStore)own.ImplementationFactory!(sp), sp.GetRequiredService<NodeNews>()));
        services.AddSingleton<IOutputCacheStore>(sp => sp.GetRequiredService<SharedPages>());
    }
}
