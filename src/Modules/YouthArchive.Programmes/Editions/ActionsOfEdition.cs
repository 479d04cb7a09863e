using System.Security.Claims;
using YouthArchive.Platform.Modules;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Editions;

/// <summary>What the rooms below offer on an edition's page; a room whose feature is off offers nothing.</summary>
internal sealed class ActionsOfEdition(IEnumerable<IEditionActions> providers, ModuleCatalogue catalogue, IFeatureState features)
{
    public async Task<IReadOnlyList<EditionAction>> ForAsync(Edition edition, ClaimsPrincipal person, CancellationToken cancellation)
    {
        var result = new List<EditionAction>();
        foreach (var provider in providers.Where(p => (p.Programme ?? edition.Programme) == edition.Programme && IsOn(p)))
        {
            result.AddRange(await provider.ForAsync(edition, person, cancellation));
        }
        return [.. result.OrderBy(a => a.Order)];
    }

    private bool IsOn(IEditionActions provider) =>
        catalogue.FeatureOf(provider.GetType()) is not { } feature || features.IsEnabled(feature);
}
