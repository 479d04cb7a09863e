using System.Security.Claims;
using YouthArchive.Platform.Modules;

namespace YouthArchive.Platform.Fragments;

public sealed class FragmentsOfZone(IEnumerable<IFragmentProvider> providers, ModuleCatalogue catalogue, IFeatureState features)
{
    public async Task<IReadOnlyList<Fragment>> BuildAsync(string zone, ClaimsPrincipal person, CancellationToken cancellation)
    {
        var result = new List<Fragment>();
        foreach (var provider in providers.Where(p => p.Zone == zone && IsOn(p)).OrderBy(p => p.Order))
        {
            if (await provider.BuildAsync(person, cancellation) is { } fragment)
            {
                result.Add(fragment);
            }
        }
        return result;
    }

    private bool IsOn(IFragmentProvider provider) =>
        catalogue.FeatureOf(provider.GetType()) is not { } feature || features.IsEnabled(feature);
}
