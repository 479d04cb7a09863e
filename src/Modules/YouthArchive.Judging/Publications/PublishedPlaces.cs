using YouthArchive.Judging.Contracts;

namespace YouthArchive.Judging.Publications;

internal sealed class PublishedPlaces(PublishedRankings rankings) : IPublishedPlaces
{
    public async Task<IReadOnlyDictionary<string, int>> OfEditionAsync(int editionId, CancellationToken cancellation = default) =>
        await rankings.CurrentAsync(editionId, cancellation) is { } current
            ? current.Read().Rows.ToDictionary(r => r.EntryId, r => r.Place, StringComparer.Ordinal)
            : new Dictionary<string, int>();
}
