using YouthArchive.People.Schools;
using YouthArchive.Platform.Localization;

namespace YouthArchive.People.Contracts;

/// <param name="Key">Stable, e.g. <c>kz-karagandy</c>.</param>
/// <param name="Country">kz or mn.</param>
public sealed record KnownRegion(string Key, string Country, LocalizedText Name);

/// <summary>The regions of Kazakhstan and of Mongolia, in the order they are offered.</summary>
public static class KnownRegions
{
    public static IReadOnlyList<KnownRegion> All { get; } = [.. Regions.All.Select(r => new KnownRegion(r.Key, r.Country.ToLowerInvariant(), r.Name))];

    /// <summary>Null for a key no region has.</summary>
    public static KnownRegion? Find(string? key) => key is null ? null : All.FirstOrDefault(r => r.Key == key);
}
