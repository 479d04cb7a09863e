using YouthArchive.Platform.Modules;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Editions;

/// <summary>What the rooms say on an edition's page; a room whose feature is off says nothing.</summary>
internal sealed class FactsOfEdition(IEnumerable<IEditionFacts> providers, ModuleCatalogue catalogue, IFeatureState features)
{
    public async Task<IReadOnlyList<EditionFacts>> OfAsync(Edition edition, CancellationToken cancellation)
    {
        var result = new List<EditionFacts>();
        foreach (var provider in providers.Where(p => p.Programme == edition.Programme && IsOn(p)))
        {
            result.AddRange(await provider.OfAsync(edition, cancellation));
        }
        return result;
    }

    private bool IsOn(IEditionFacts provider) => catalogue.FeatureOf(provider.GetType()) is not { } feature || features.IsEnabled(feature);
}
