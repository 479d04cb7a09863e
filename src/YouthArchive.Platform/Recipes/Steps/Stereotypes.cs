using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Events;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Security;

namespace YouthArchive.Platform.Recipes.Steps;

/// <summary>
/// A permission goes to the roles it is meant for once: when its feature is first enabled, or when the site first starts with a version
/// that brings it. Never again: what an administrator took away later stays away.
/// </summary>
internal sealed class Stereotypes(
    IEnumerable<IPermissionProvider> providers, ModuleCatalogue catalogue, IFeatureState features, GivenPermissions given, AuditTrail audit,
    IServiceProvider services) : IHear<FeaturesChanged>
{
    // The platform's own permissions belong to no feature; their default holders get them along with the first one.
    private const string Platform = "YouthArchive.Platform";

    public async Task ApplyAsync(IEnumerable<string> featureIds, CancellationToken cancellation) =>
        await GiveAsync(featureIds.Append(Platform), cancellation);

    /// <summary>False for a site that has not been set up yet.</summary>
    public Task<bool> HasBegunAsync(CancellationToken cancellation) => given.HasBegunAsync(cancellation);

    /// <summary>What a new version brought to a site that was set up before it; each is audited.</summary>
    public async Task ApplyNewAsync(CancellationToken cancellation)
    {
        var on = catalogue.Features.Select(f => f.Id).Where(features.IsEnabled);
        foreach (var role in (await GiveAsync(on.Append(Platform), cancellation)).GroupBy(p => p.Role, p => p.Permission, StringComparer.Ordinal))
        {
            audit.Add(null, "Role.PermissionsGranted", "Role", role.Key, new { added = role.Order(StringComparer.Ordinal) });
        }
        await given.SaveAsync(cancellation);
    }

    public async Task HearAsync(FeaturesChanged happened, CancellationToken cancellation)
    {
        await ApplyAsync(happened.Enabled, cancellation);
        await services.GetRequiredService<IRolePermissions>().ReloadAsync(cancellation);
    }

    private async Task<IReadOnlyList<GivenPermission>> GiveAsync(IEnumerable<string> featureIds, CancellationToken cancellation)
    {
        if (services.GetService<IRoleGrants>() is not { } grants)
        {
            return [];
        }
        var asked = featureIds.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var all = providers.SelectMany(p => p.Stereotypes.SelectMany(s => s.Permissions.Select(x => new MeantPermission(
            catalogue.FeatureOf(p.GetType()) ?? Platform, new(s.Role, x.Name))))).ToList();
        var seen = await given.ReadAsync(all, cancellation);
        var fresh = all.Where(m => asked.Contains(m.Feature) && seen.Add(m.Given)).Select(m => m.Given).ToList();
        foreach (var role in fresh.GroupBy(p => p.Role, p => p.Permission, StringComparer.Ordinal))
        {
            await grants.GrantAsync(role.Key, role, cancellation);
        }
        await given.StoreAsync(seen, asked, cancellation);
        return fresh;
    }
}
