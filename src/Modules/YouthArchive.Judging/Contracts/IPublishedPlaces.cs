using YouthArchive.Platform.Localization;

namespace YouthArchive.Judging.Contracts;

/// <summary>Places of the ranking that is public now.</summary>
public interface IPublishedPlaces
{
    /// <summary>By entry id, from 1; equal values share a place. Empty while nothing is published.</summary>
    Task<IReadOnlyDictionary<string, int>> OfEditionAsync(int editionId, CancellationToken cancellation = default);
}

/// <summary>Awards of the ranking that is public now.</summary>
public interface IPublishedAwards
{
    /// <summary>By entry id, each award in words: «Grand prize: first degree». Empty while nothing is published, and where no award rules were declared.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<LocalizedText>>> OfEditionAsync(int editionId, CancellationToken cancellation = default);
}
