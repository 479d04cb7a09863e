using Microsoft.AspNetCore.OutputCaching;
using YouthArchive.Platform.Web;

namespace YouthArchive.ArchiveHack.Teams;

/// <summary>Cached pages that show teams are thrown away when a team has changed.</summary>
internal sealed class TeamPages(IOutputCacheStore cache)
{
    public const string Tag = "hack-teams";

    public async Task ForgetAsync(CancellationToken cancellation)
    {
        await cache.EvictByTagAsync(Tag, cancellation);
        await cache.EvictByTagAsync(CacheTags.Programmes, cancellation);
    }
}
