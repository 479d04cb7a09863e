using YouthArchive.SummerSchool.Terms;

namespace YouthArchive.SummerSchool.Selection;

/// <summary>
/// Choose people, each at most once, so that the number in every row stays between its bounds and the sum of weights is greatest. Row 0
/// counts everybody; each further row counts those of one value of one dimension.
/// </summary>
/// <param name="Weights">Positive; people of one group stand from the greatest to the smallest.</param>
/// <param name="Rows">Of each person, ascending.</param>
/// <param name="Groups">Of each person: those of one group are in the same rows, so that the better one goes first.</param>
internal sealed record QuotaProblem(long[] Weights, int[][] Rows, int[] Groups, int[] Least, int[] Most)
{
    public int People => Weights.Length;
    public int Count => Least.Length;

    /// <param name="ranked">In the order of their weights.</param>
    public static QuotaProblem Of(int places, IReadOnlyList<Quota> quotas, IReadOnlyList<SelectionApplicant> ranked, Func<SelectionApplicant, long> weight)
    {
        var rows = quotas.GroupBy(q => (q.Dimension, q.Value)).Select(g => (
            Quota: g.First(),
            Least: g.Where(q => q.Bound == QuotaBound.AtLeast).Select(q => q.Count).DefaultIfEmpty(0).Max(),
            Most: g.Where(q => q.Bound == QuotaBound.AtMost).Select(q => q.Count).DefaultIfEmpty(ranked.Count).Min())).ToList();
        var rowsOf = ranked.Select(a => (int[])[0, .. rows.Index().Where(r => a.Matches(r.Item.Quota)).Select(r => r.Index + 1)]).ToArray();
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        var groupOf = rowsOf.Select(r => string.Join(',', r)).Select(key => groups.TryGetValue(key, out var known) ? known : groups[key] = groups.Count).ToArray();
        return new(
            [.. ranked.Select(weight)], rowsOf, groupOf, [0, .. rows.Select(r => r.Least)],
            [Math.Min(places, ranked.Count), .. rows.Select(r => Math.Min(r.Most, ranked.Count))]);
    }

    public bool Holds(bool[] chosen)
    {
        var counts = new int[Count];
        for (var j = 0; j < People; j++)
        {
            if (chosen[j])
            {
                foreach (var row in Rows[j])
                {
                    counts[row]++;
                }
            }
        }
        return counts.Index().All(c => c.Item >= Least[c.Index] && c.Item <= Most[c.Index]);
    }

    public long Total(bool[] chosen) => chosen.Index().Where(c => c.Item).Sum(c => Weights[c.Index]);
}
