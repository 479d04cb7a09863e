namespace YouthArchive.Olympiads.Results.Analysis;

internal static class Fifths
{
    /// <summary>0 (weakest) to 4: by the middle of the places that equal totals share, so that equals always stand in the same fifth.</summary>
    public static int[] Of(IReadOnlyList<AnalysedSitting> sittings)
    {
        var result = new int[sittings.Count];
        var below = 0;
        foreach (var group in Enumerable.Range(0, sittings.Count).GroupBy(s => sittings[s].Total).OrderBy(g => g.Key))
        {
            var members = group.ToList();
            var fifth = Math.Min(4, (int)(5L * (2 * below + members.Count) / (2L * sittings.Count)));
            members.ForEach(s => result[s] = fifth);
            below += members.Count;
        }
        return result;
    }
}
