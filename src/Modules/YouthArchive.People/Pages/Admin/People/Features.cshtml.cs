using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Security;

namespace YouthArchive.People.Pages.Admin;

[Requires(Permissions.ManageFeatures)]
internal sealed class FeaturesModel(ModuleCatalogue catalogue, IFeatureState state, IStringLocalizer S) : PageModel
{
    public IEnumerable<IGrouping<string, FeatureInfo>> Categories => catalogue.Features.GroupBy(f => f.Category).OrderBy(g => g.Key, StringComparer.Ordinal);

    public bool IsOn(FeatureInfo feature) => state.IsEnabled(feature.Id);

    public string Needs(FeatureInfo feature) => feature.Dependencies.Count == 0
        ? "–"
        : string.Join(", ", feature.Dependencies.Select(d => S[catalogue.Find(d)?.Name ?? d].Value));
}
