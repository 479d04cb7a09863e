using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using YouthArchive.Platform.Nodes;

namespace YouthArchive.Platform.Modules;

/// <summary>Which features are on. Kept in the database, read from memory; a change made on another node arrives when that node says so, at the latest within ten seconds.</summary>
public interface IFeatureState
{
    bool IsEnabled(string featureId);

    Task ReloadAsync(CancellationToken cancellation = default);

    /// <summary>Enables with all dependencies. Unknown ids are returned, not thrown.</summary>
    Task<FeatureChange> EnableAsync(IEnumerable<string> featureIds, CancellationToken cancellation = default);

    /// <summary>Disables with all dependents; features that are always on stay.</summary>
    Task<FeatureChange> DisableAsync(IEnumerable<string> featureIds, CancellationToken cancellation = default);
}

public sealed record FeatureChange(IReadOnlyList<string> Changed, IReadOnlyList<string> Unknown);

/// <summary>Raised after features were switched.</summary>
public sealed record FeaturesChanged(IReadOnlyList<string> Enabled, IReadOnlyList<string> Disabled);

internal sealed class FeatureRecord
{
    public required string Id { get; init; }
    public bool Enabled { get; set; }
}

internal sealed class FeatureState(ModuleCatalogue catalogue, IServiceScopeFactory scopes, NodeNews news) : IFeatureState
{
    private volatile HashSet<string>? _enabled;

    public bool IsEnabled(string featureId) =>
        catalogue.Find(featureId) is { } feature
        && (feature.IsAlwaysEnabled || (_enabled?.Contains(feature.Id) ?? false));

    public async Task ReloadAsync(CancellationToken cancellation = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        var on = await db.Set<FeatureRecord>().Where(f => f.Enabled).Select(f => f.Id).ToListAsync(cancellation);
        var (before, now) = (_enabled, new HashSet<string>(on, StringComparer.OrdinalIgnoreCase));
        _enabled = now;
        // Whoever sees a change first tells the others, who then find nothing new to tell.
        if (before is not null && !before.SetEquals(now))
        {
            await news.RightsChangedAsync();
        }
    }

    public Task<FeatureChange> EnableAsync(IEnumerable<string> featureIds, CancellationToken cancellation = default) =>
        SwitchAsync(featureIds, true, id => FeatureGraph.WithDependencies(catalogue, id), cancellation);

    public Task<FeatureChange> DisableAsync(IEnumerable<string> featureIds, CancellationToken cancellation = default) =>
        SwitchAsync(featureIds, false, id => FeatureGraph.WithDependents(catalogue, id), cancellation);

    private async Task<FeatureChange> SwitchAsync(
        IEnumerable<string> featureIds, bool on, Func<string, IReadOnlySet<string>> closure, CancellationToken cancellation)
    {
        var asked = featureIds.ToList();
        var unknown = asked.Where(id => catalogue.Find(id) is null).ToList();
        var wanted = asked.Except(unknown).SelectMany(closure).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(id => on || catalogue.Find(id) is { IsAlwaysEnabled: false }).ToList();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        var records = await db.Set<FeatureRecord>().ToDictionaryAsync(f => f.Id, StringComparer.OrdinalIgnoreCase, cancellation);
        var changed = new List<string>();
        foreach (var id in wanted)
        {
            if (records.TryGetValue(id, out var record) && record.Enabled == on || record is null && !on)
            {
                continue;
            }
            if (record is null)
            {
                db.Add(new FeatureRecord { Id = catalogue.Find(id)!.Id, Enabled = true });
            }
            else
            {
                record.Enabled = on;
            }
            changed.Add(id);
        }
        await db.SaveChangesAsync(cancellation);
        await ReloadAsync(cancellation);
        return new(changed, unknown);
    }
}
