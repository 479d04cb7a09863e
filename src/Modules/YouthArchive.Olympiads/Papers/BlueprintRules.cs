using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Papers;

/// <param name="Text">English source text.</param>
/// <param name="Where">What it speaks of: an item's key, a tag, a section.</param>
internal sealed record BlueprintProblem(string Text, string Where);

/// <summary>Whether a blueprint gives a whole paper whatever the seed.</summary>
internal static class BlueprintRules
{
    public const int MostMinutes = 600;
    public const int MostItems = 100;

    /// <param name="items">Reviewed items that may stand in the paper, in their newest reviewed version.</param>
    public static IReadOnlyList<BlueprintProblem> Problems(Blueprint blueprint, IReadOnlyCollection<Item> items)
    {
        var problems = new List<BlueprintProblem>();
        if (blueprint.Minutes is < 1 or > MostMinutes)
        {
            problems.Add(new(SourceText.Of("The time is 1 to 600 minutes."), ""));
        }
        var picks = blueprint.Sections.SelectMany(s => s.Picks).ToList();
        if (picks.Sum(p => p.Item is null ? p.Count : 1) is < 1 or > MostItems)
        {
            problems.Add(new(SourceText.Of("A paper has 1 to 100 items."), ""));
        }
        problems.AddRange(blueprint.Sections.GroupBy(s => s.Key, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .Select(g => new BlueprintProblem(SourceText.Of("Two sections have the same key: {0}."), g.Key)));
        var byKey = items.ToDictionary(i => i.Key, StringComparer.Ordinal);
        problems.AddRange(picks.Where(p => p.Item is not null && !byKey.ContainsKey(p.Item))
            .Select(p => new BlueprintProblem(SourceText.Of("There is no reviewed item {0} for this kind of paper."), p.Item!)));
        problems.AddRange(picks.Where(p => p.Item is not null).GroupBy(p => p.Item!, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .Select(g => new BlueprintProblem(SourceText.Of("The item {0} stands in the paper twice."), g.Key)));
        problems.AddRange(Draws(blueprint, items));
        return problems;
    }

    // What earlier draws may have taken away is reckoned at its worst, so that no seed ever runs short.
    private static IEnumerable<BlueprintProblem> Draws(Blueprint blueprint, IReadOnlyCollection<Item> items)
    {
        var named = PaperAssembly.Named(blueprint);
        var earlier = new List<(HashSet<string> Pool, int Count)>();
        foreach (var pick in blueprint.Sections.SelectMany(s => s.Picks).Where(p => p.Item is null))
        {
            var pool = items.Where(i => !named.Contains(i.Key) && i.Tags?.Contains(pick.Tag, StringComparer.Ordinal) == true)
                .Select(i => i.Key).ToHashSet(StringComparer.Ordinal);
            var gone = earlier.Sum(e => Math.Min(e.Count, e.Pool.Count(pool.Contains)));
            if (pick.Count < 1 || pool.Count - gone < pick.Count)
            {
                yield return new(SourceText.Of("Too few reviewed items have the tag {0}."), pick.Tag ?? "");
            }
            earlier.Add((pool, pick.Count));
        }
    }
}
