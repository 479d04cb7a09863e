using YouthArchive.Platform.Localization;

namespace YouthArchive.People.Contracts;

/// <param name="Name">Null for those whose region is not known.</param>
public sealed record RegionCount(LocalizedText? Name, int Count);

/// <summary>Where the schools of people are: counts, and nothing of anybody.</summary>
public interface ISchoolRegions
{
    /// <summary>
    /// Most first; a person of classes in two regions counts in the one of the newest class. People of no class come last, without a
    /// name. A fixed number of queries.
    /// </summary>
    Task<IReadOnlyList<RegionCount>> CountAsync(IReadOnlyCollection<string> personIds, CancellationToken cancellation = default);
}
