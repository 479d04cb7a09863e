using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Events;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Setup;

namespace YouthArchive.Platform.Recipes.Steps;

/// <summary>
/// When a feature is enabled for the first time its permissions go to the roles they are meant for. Only then: what an
/// administrator took away later stays away.
/// </summary>
internal sealed class Stereotypes(
    IEnumerable<IPermissionProvider> providers, ModuleCatalogue catalogue, ISiteSettings settings, IServiceProvider services) : IHear<FeaturesChanged>
{
    private const string Done = "GrantedFeatures";

    // The platform's own permissions belong to no feature; their default holders get them along with the first one.
    private const string Platform = "YouthArchive.Platform";

    public async Task ApplyAsync(IEnumerable<string> featureIds, CancellationToken cancellation)
    {
        if (services.GetService<IRoleGrants>() is not { } grants)
        {
            return;
        }
        var done = (await settings.FindAsync(Done, cancellation) as JsonArray ?? []).Select(n => n!.GetValue<string>())
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var fresh = featureIds.Append(Platform).Where(done.Add).ToList();
        if (fresh.Count == 0)
        {
            return;
        }
        foreach (var stereotype in providers.Where(p => fresh.Contains(catalogue.FeatureOf(p.GetType()) ?? Platform, StringComparer.OrdinalIgnoreCase))
            .SelectMany(p => p.Stereotypes))
        {
            await grants.GrantAsync(stereotype.Role, stereotype.Permissions.Select(p => p.Name), cancellation);
        }
        await settings.StoreAsync(Done, new JsonArray([.. done.Order(StringComparer.Ordinal).Select(d => (JsonNode)d)]), cancellation);
    }

    public async Task HearAsync(FeaturesChanged happened, CancellationToken cancellation)
    {
        await ApplyAsync(happened.Enabled, cancellation);
        await services.GetRequiredService<IRolePermissions>().ReloadAsync(cancellation);
    }
}
