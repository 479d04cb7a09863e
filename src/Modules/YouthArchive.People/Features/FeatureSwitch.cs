using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using YouthArchive.Platform.Audit;
using YouthArchive.Platform.Events;
using YouthArchive.Platform.Modules;
using YouthArchive.Platform.Web;

namespace YouthArchive.People.Features;

/// <summary>Switches a feature, and what goes along with it.</summary>
internal sealed class FeatureSwitch(
    ModuleCatalogue catalogue, IFeatureState state, DbContext db, AuditTrail audit, PortalEvents events, IOutputCacheStore cache)
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
        await events.RaiseAsync(on ? new FeaturesChanged(change.Changed, []) : new FeaturesChanged([], change.Changed), cancellation);
        await cache.EvictByTagAsync(CacheTags.Site, cancellation);
        return change;
    }
}
