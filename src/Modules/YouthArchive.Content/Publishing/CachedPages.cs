using Microsoft.AspNetCore.OutputCaching;
using YouthArchive.Platform.ContentItems;
using YouthArchive.Platform.Events;
using YouthArchive.Platform.Web;

namespace YouthArchive.Content.Publishing;

/// <summary>What was published is seen at once: the cached pages that show content are thrown away.</summary>
internal sealed class CachedPages(IOutputCacheStore cache) : IHear<ContentChanged>
{
    public async Task HearAsync(ContentChanged happened, CancellationToken cancellation) =>
        await cache.EvictByTagAsync(CacheTags.Content, cancellation);
}
