namespace YouthArchive.Programmes.Dashboard;

/// <param name="Label">Null for everything that is merged.</param>
internal sealed record Share(string? Label, int Count);

/// <summary>Counts of people by where they come from. A group of four can be four faces: small ones are merged.</summary>
internal static class SmallGroups
{
    public const int Least = 5;

    /// <summary>
    /// Most first, the merged last. While the merged are fewer than <see cref="Least"/> themselves, the smallest shown group joins them:
    /// otherwise the difference to the whole would tell what the merging hides.
    /// </summary>
    public static IReadOnlyList<Share> Merge(IEnumerable<Share> groups)
    {
        var all = groups.Where(g => g.Count > 0).OrderByDescending(g => g.Count).ThenBy(g => g.Label, StringComparer.Ordinal).ToLookup(g => g.Label is not null && g.Count >= Least);
        var (shown, merged) = (all[true].ToList(), all[false].Sum(g => g.Count));
        while (merged is > 0 and < Least && shown.Count > 0)
        {
            merged += shown[^1].Count;
            shown.RemoveAt(shown.Count - 1);
        }
        return merged == 0 ? shown : [.. shown, new(null, merged)];
    }
}
