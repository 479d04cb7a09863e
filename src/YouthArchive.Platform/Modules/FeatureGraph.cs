namespace YouthArchive.Platform.Modules;

public sealed class FeatureGraphException(string message) : InvalidOperationException(message);

/// <summary>Dependencies between features, as pure functions.</summary>
public static class FeatureGraph
{
    /// <summary>Each feature after what it depends on; among equals, lower priority first, then by id.</summary>
    public static IReadOnlyList<FeatureInfo> Ordered(IReadOnlyList<FeatureInfo> features)
    {
        var byId = new Dictionary<string, FeatureInfo>(StringComparer.OrdinalIgnoreCase);
        foreach (var feature in features)
        {
            if (!byId.TryAdd(feature.Id, feature))
            {
                throw new FeatureGraphException($"Feature {feature.Id} is declared twice.");
            }
        }
        var result = new List<FeatureInfo>();
        var state = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        foreach (var feature in features.OrderBy(f => f.Priority).ThenBy(f => f.Id, StringComparer.Ordinal))
        {
            Visit(feature, byId, state, result);
        }
        return result;
    }

    /// <summary>The feature and everything it needs.</summary>
    public static IReadOnlySet<string> WithDependencies(ModuleCatalogue catalogue, string featureId)
    {
        var wanted = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var queue = new Queue<string>([featureId]);
        while (queue.TryDequeue(out var id))
        {
            if (catalogue.Find(id) is { } feature && wanted.Add(feature.Id))
            {
                foreach (var dependency in feature.Dependencies)
                {
                    queue.Enqueue(dependency);
                }
            }
        }
        return wanted;
    }

    /// <summary>The feature and everything that cannot live without it.</summary>
    public static IReadOnlySet<string> WithDependents(ModuleCatalogue catalogue, string featureId)
    {
        var gone = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { featureId };
        foreach (var feature in catalogue.Features)
        {
            if (feature.Dependencies.Any(gone.Contains))
            {
                gone.Add(feature.Id);
            }
        }
        return gone;
    }

    private static void Visit(FeatureInfo feature, Dictionary<string, FeatureInfo> byId, Dictionary<string, bool> state, List<FeatureInfo> result)
    {
        if (state.TryGetValue(feature.Id, out var finished))
        {
            if (!finished)
            {
                throw new FeatureGraphException($"Feature {feature.Id} depends on itself.");
            }
            return;
        }
        state[feature.Id] = false;
        foreach (var dependency in feature.Dependencies)
        {
            Visit(byId.GetValueOrDefault(dependency)
                ?? throw new FeatureGraphException($"Feature {feature.Id} needs {dependency}, which no module offers."), byId, state, result);
        }
        state[feature.Id] = true;
        result.Add(feature);
    }
}
