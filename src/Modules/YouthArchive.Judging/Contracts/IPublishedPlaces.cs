namespace YouthArchive.Judging.Contracts;

/// <summary>Places of the ranking that is public now.</summary>
public interface IPublishedPlaces
{
    /// <summary>By entry id, from 1; equal values share a place. Empty while nothing is published.</summary>
    Task<IReadOnlyDictionary<string, int>> OfEditionAsync(int editionId, CancellationToken cancellation = default);
}
