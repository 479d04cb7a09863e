using Microsoft.AspNetCore.OutputCaching;
using YouthArchive.FamilyHistory.Jury;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Events;
using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Tasks;
using YouthArchive.Platform.Web;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.FamilyHistory.Gallery;

/// <summary>Throws away the kept pages of the gallery when a consent or the jury's word changes.</summary>
internal sealed class GalleryPages(IOutputCacheStore pages) : IHear<ConsentChanged>, IHear<JuryPublished>
{
    public const string Tag = "family-gallery";

    public Task HearAsync(ConsentChanged happened, CancellationToken cancellation) =>
        happened.Purpose is ConsentPurpose.Work or ConsentPurpose.Name ? EvictAsync() : Task.CompletedTask;

    public async Task HearAsync(JuryPublished happened, CancellationToken cancellation)
    {
        await EvictAsync();
        await pages.EvictByTagAsync(CacheTags.Programmes, CancellationToken.None);
    }

    public Task EvictAsync() => pages.EvictByTagAsync(Tag, CancellationToken.None).AsTask();
}

/// <summary>What the galleries showed when this node last looked.</summary>
internal sealed class GallerySeen
{
    private string? _seen;

    /// <returns>False the first time, and when nothing has changed.</returns>
    public bool HasChangedTo(string now)
    {
        var before = Interlocked.Exchange(ref _seen, now);
        return before is not null && before != now;
    }
}

/// <summary>Looks every two minutes whether what may be shown has changed without anybody saying so: a consent that ran out, a lost event.</summary>
internal sealed class GalleryCheck(IEditions editions, PublicWorks works, GalleryPages pages, GallerySeen seen) : IBackgroundTask
{
    public static string Name => "FamilyHistory.GalleryCheck";

    public static string Title => SourceText.Of("Looks whether all works of the gallery may still be public");
    public static TimeSpan Every => TimeSpan.FromMinutes(2);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = new List<string>();
        foreach (var edition in (await editions.AllAsync(cancellation)).Where(e => e.Programme == ProgrammeNames.FamilyHistory))
        {
            now.AddRange((await works.OfEditionAsync(edition, cancellation)).Select(w => $"{w.Work.Id} {string.Join('|', w.People.Select(p => p.Text))}"));
        }
        if (seen.HasChangedTo(string.Join('\n', now)))
        {
            await pages.EvictAsync();
        }
    }
}
