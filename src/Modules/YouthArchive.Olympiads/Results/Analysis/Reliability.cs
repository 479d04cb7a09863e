namespace YouthArchive.Olympiads.Results.Analysis;

/// <summary>Cronbach's α = k/(k − 1) · (1 − Σ var(x) / var(T)).</summary>
internal static class Reliability
{
    /// <summary>
    /// Over the items all sittings had. Where others were drawn, brought to the paper's whole length by Spearman and Brown's formula,
    /// with the points as the measure of length.
    /// </summary>
    public static double? Of(MarkTable table)
    {
        if (Of(table, table.Common) is not { } alpha)
        {
            return null;
        }
        var common = table.Common.Sum(i => (double)table.Items[i].Max);
        var whole = table.Sittings.Average(s => (double)table.Items.Where((_, i) => s.Has(i)).Sum(i => i.Max));
        var length = whole / common;
        return length * alpha / (1 + (length - 1) * alpha);
    }

    /// <summary>Null for fewer than two items, or when the totals do not vary.</summary>
    public static double? Of(MarkTable table, IReadOnlyList<int> items)
    {
        if (items.Count < 2)
        {
            return null;
        }
        var totals = new Moments();
        var parts = new Moments[items.Count];
        foreach (var sitting in table.Sittings)
        {
            long total = 0;
            for (var i = 0; i < items.Count; i++)
            {
                parts[i].Add(sitting.Marks[items[i]], 0);
                total += sitting.Marks[items[i]];
            }
            totals.Add(total, 0);
        }
        return totals.VarianceX is > 0 and { } variance
            ? items.Count / (items.Count - 1.0) * (1 - parts.Sum(p => p.VarianceX!.Value) / variance)
            : null;
    }
}
