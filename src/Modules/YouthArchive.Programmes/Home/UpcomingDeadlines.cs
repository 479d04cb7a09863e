using System.Security.Claims;
using YouthArchive.Platform.Fragments;
using YouthArchive.Programmes.Contracts;
using YouthArchive.Programmes.Editions;

namespace YouthArchive.Programmes.Home;

internal sealed record Deadline(Edition Edition, Due Due);

internal sealed record DeadlinesModel(IReadOnlyList<Deadline> Deadlines);

/// <summary>The nearest dates of all programmes, for the home page.</summary>
internal sealed class UpcomingDeadlines(IEditions editions, TimeProvider clock) : IFragmentProvider
{
    private const int Shown = 5;

    public string Zone => Zones.HomeAside;
    public int Order => 10;

    public async Task<Fragment?> BuildAsync(ClaimsPrincipal person, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var nearest = (await editions.AllAsync(cancellation))
            .SelectMany(e => EditionMoment.Upcoming(e, now).Select(d => new Deadline(e, d)))
            .OrderBy(d => d.Due.AtUtc).ThenBy(d => d.Edition.Key, StringComparer.Ordinal)
            .Take(Shown).ToList();
        return nearest.Count == 0 ? null : new("/Pages/Shared/Programmes/_Deadlines.cshtml", new DeadlinesModel(nearest));
    }
}
