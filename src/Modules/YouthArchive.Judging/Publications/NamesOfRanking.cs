using YouthArchive.Judging.Contracts;
using YouthArchive.People.Contracts;
using YouthArchive.Platform.Modules;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Publications;

/// <summary>
/// The people of a published ranking, by their public names. Looked up each time: the snapshot keeps places and scores for good, but a
/// name only stays as long as the consent.
/// </summary>
internal sealed class NamesOfRanking(IEnumerable<IEntryPeople> sources, IPublicNames names, ModuleCatalogue catalogue, IFeatureState features)
{
    /// <summary>By entry; an entry whose people are unknown is left out.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<PublicName>>> OfAsync(
        Edition edition, PublishedRanking ranking, CancellationToken cancellation)
    {
        if (sources.FirstOrDefault(s => s.Programme == edition.Programme && IsOn(s)) is not { } source)
        {
            return new Dictionary<string, IReadOnlyList<PublicName>>();
        }
        var people = await source.OfEntriesAsync([.. ranking.Rows.Select(r => r.EntryId)], cancellation);
        var shown = await names.OfAsync(people.Values.SelectMany(p => p), cancellation);
        return people.ToDictionary(p => p.Key, p => (IReadOnlyList<PublicName>)[.. p.Value.Select(id => shown[id])]);
    }

    private bool IsOn(IEntryPeople source) => catalogue.FeatureOf(source.GetType()) is not { } feature || features.IsEnabled(feature);
}
