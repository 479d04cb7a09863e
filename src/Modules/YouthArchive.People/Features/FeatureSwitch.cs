using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using YouthArchive.People.Roles;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Events;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Security;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Features;

/// <summary>Switches a feature, and what goes along with it.</summary>
internal sealed class FeatureSwitch(
    ModuleCatalogue catalogue, IFeatureState state, IEnumerable<IPermissionProvider> providers, RoleGrants grants,
    IRolePermissionStore permissions, DbContext db, AuditTrail audit, PortalEvents events, IOutputCacheStore cache)
{
    /// <summary>The other features that a switch would take along: what it needs, or what needs it.</summary>
    public IReadOnlyList<FeatureInfo> GoesAlong(FeatureInfo feature, bool on)
    {
        var along = on ? FeatureGraph.WithDependencies(catalogue, feature.Id) : FeatureGraph.WithDependents(catalogue, feature.Id);
        return [.. catalogue.Features.Where(f => f.Id != feature.Id && along.Contains(f.Id) && state.IsEnabled(f.Id) != on && !f.IsAlwaysEnabled)];
    }

    public async Task<FeatureChange> SetAsync(FeatureInfo feature, bool on, string actorId, CancellationToken cancellation)
    {
        var change = on ? await state.EnableAsync([feature.Id], cancellation) : await state.DisableAsync([feature.Id], cancellation);
        foreach (var id in change.Changed)
        {
            audit.Add(actorId, on ? "Feature.Enabled" : "Feature.Disabled", "Feature", id, new { asked = feature.Id });
        }
        await db.SaveChangesAsync(cancellation);
        if (on)
        {
            await GiveDefaultsAsync(change.Changed, cancellation);
        }
        await events.RaiseAsync(on ? new FeaturesChanged(change.Changed, []) : new FeaturesChanged([], change.Changed), cancellation);
        await cache.EvictByTagAsync(CacheTags.Site, cancellation);
        return change;
    }

    /// <summary>A feature whose permissions no role holds has never been on here: its default holders get them now.</summary>
    private async Task GiveDefaultsAsync(IReadOnlyList<string> enabled, CancellationToken cancellation)
    {
        var held = (await permissions.ReadAsync(cancellation)).Values.SelectMany(p => p).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var fresh = providers.Where(p =>
            catalogue.FeatureOf(p.GetType()) is { } feature && enabled.Contains(feature, StringComparer.OrdinalIgnoreCase)
            && !p.Permissions.Any(x => held.Contains(x.Name)));
        foreach (var stereotype in fresh.SelectMany(p => p.Stereotypes))
        {
            await grants.GrantAsync(stereotype.Role, stereotype.Permissions.Select(p => p.Name), cancellation);
        }
    }
}
