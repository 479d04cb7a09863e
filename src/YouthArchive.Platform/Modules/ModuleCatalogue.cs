using System.Reflection;

namespace YouthArchive.Platform.Modules;

public sealed record FeatureInfo(
    string Id, string Name, string Description, string Category, string ModuleId, IReadOnlyList<string> Dependencies,
    int Priority = 0, bool IsAlwaysEnabled = false, bool EnabledByDependencyOnly = false);

public sealed record ModuleInfo(string Id, Assembly Assembly, ModuleAttribute Manifest, IReadOnlyList<FeatureInfo> Features)
{
    public bool IsTheme => Manifest is ThemeAttribute;
}

/// <summary>Every module the host was built with, in dependency order, and every feature of them.</summary>
public sealed class ModuleCatalogue
{
    private readonly Dictionary<string, FeatureInfo> _features;

    private ModuleCatalogue(IReadOnlyList<ModuleInfo> modules, IReadOnlyList<FeatureInfo> features)
    {
        Modules = modules;
        Features = features;
        _features = features.ToDictionary(f => f.Id, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<ModuleInfo> Modules { get; }

    /// <summary>All features, each after the ones it depends on.</summary>
    public IReadOnlyList<FeatureInfo> Features { get; }

    public FeatureInfo? Find(string featureId) => _features.GetValueOrDefault(featureId);

    /// <summary>The feature a type belongs to: the one it names itself, else its module's own.</summary>
    public string? FeatureOf(Type type) =>
        type.GetCustomAttribute<FeatureAttribute>()?.Id
        ?? (Find(type.Assembly.GetName().Name ?? "") is { } own ? own.Id : null);

    /// <exception cref="FeatureGraphException">A dependency is missing or circular: the site refuses to start.</exception>
    public static ModuleCatalogue From(IEnumerable<Assembly> assemblies)
    {
        var modules = assemblies
            .Select(a => (Assembly: a, Manifest: a.GetCustomAttribute<ModuleAttribute>()))
            .Where(x => x.Manifest is not null)
            .Select(x => new ModuleInfo(x.Assembly.GetName().Name!, x.Assembly, x.Manifest!, FeaturesOf(x.Assembly, x.Manifest!)))
            .ToList();
        var features = FeatureGraph.Ordered([.. modules.SelectMany(m => m.Features)]);
        var rank = features.Select((f, i) => (f.ModuleId, i)).GroupBy(x => x.ModuleId).ToDictionary(g => g.Key, g => g.Min(x => x.i));
        return new([.. modules.OrderBy(m => rank[m.Id])], features);
    }

    private static List<FeatureInfo> FeaturesOf(Assembly assembly, ModuleAttribute manifest)
    {
        var id = assembly.GetName().Name!;
        var declared = assembly.GetCustomAttributes<FeatureAttribute>().ToList();
        if (declared.Count == 0)
        {
            return [new(id, manifest.Name, manifest.Description, manifest.Category, id, manifest.Dependencies)];
        }
        return [.. declared.Select(f => new FeatureInfo(
            f.Id, f.Name, f.Description, f.Category, id, [.. manifest.Dependencies, .. f.Dependencies],
            f.Priority, f.IsAlwaysEnabled, f.EnabledByDependencyOnly))];
    }
}
