namespace YouthArchive.Olympiads.Results.Analysis;

/// <summary>What was chosen, by fifth of the total.</summary>
internal static class OptionTable
{
    public static IReadOnlyList<OptionStatistics> Of(MarkTable table, int index, int[] had, int[] fifthOf)
    {
        var item = table.Items[index];
        var places = item.Options.Select((o, i) => (o, i)).ToDictionary(o => o.o, o => o.i, StringComparer.Ordinal);
        var counts = item.Options.Select(_ => new int[5]).ToArray();
        var moments = new Moments[item.Options.Count];
        var chosen = new bool[item.Options.Count];
        foreach (var s in had.Where(_ => item.Options.Count > 0))
        {
            var sitting = table.Sittings[s];
            Array.Clear(chosen);
            foreach (var option in sitting.Chosen[index] ?? [])
            {
                if (places.TryGetValue(option, out var place))
                {
                    chosen[place] = true;
                }
            }
            for (var o = 0; o < chosen.Length; o++)
            {
                counts[o][fifthOf[s]] += chosen[o] ? 1 : 0;
                moments[o].Add(chosen[o] ? 1 : 0, sitting.Total - sitting.Marks[index]);
            }
        }
        return [.. item.Options.Select((o, i) => new OptionStatistics(o, item.Keys.Contains(o), counts[i], moments[i].Correlation))];
    }
}
