namespace YouthArchive.Olympiads.Results.Analysis;

/// <summary>
/// Classical item statistics. With x an item's marks, T the totals and o = T − x the rest: discrimination = 100·r(x, o), efficiency =
/// 100·cov(x, o) / cov(x sorted, o sorted), effective weight = √cov(x, T) by the sum of these. Everything is reckoned of those sittings
/// that had the item.
/// </summary>
internal static class ClassicalAnalysis
{
    private const double Upper = 0.27;

    public static PaperStatistics Of(MarkTable table)
    {
        var fifths = Fifths.Of(table.Sittings);
        var roots = Enumerable.Range(0, table.Items.Count).Select(i => Root(table, i)).ToList();
        var rootSum = roots.Sum(r => r ?? 0);
        var points = table.Items.Sum(i => (double)i.Max);
        var totals = new Moments();
        foreach (var sitting in table.Sittings)
        {
            totals.Add(sitting.Total, 0);
        }
        var deviation = Root(totals.VarianceX) / 100;
        var alpha = Reliability.Of(table);
        return new(table.Sittings.Count, table.Sittings.Count == 0 ? 0 : totals.MeanX / 100, deviation, alpha, table.Common.Count,
            deviation * Root(1 - alpha),
            [.. Enumerable.Range(0, table.Items.Count).Select(i => Item(table, i, fifths, table.Items[i].Max / points, roots[i] / (rootSum > 0 ? rootSum : double.NaN)))]);
    }

    private static ItemStatistics Item(MarkTable table, int index, int[] fifthOf, double intended, double? effective)
    {
        var item = table.Items[index];
        var had = Enumerable.Range(0, table.Sittings.Count).Where(s => table.Sittings[s].Has(index)).ToArray();
        var (rest, total) = (new Moments(), new Moments());
        var (sizes, sums) = (new int[5], new long[5]);
        foreach (var s in had)
        {
            var sitting = table.Sittings[s];
            rest.Add(sitting.Marks[index], sitting.Total - sitting.Marks[index]);
            total.Add(sitting.Marks[index], sitting.Total);
            sizes[fifthOf[s]]++;
            sums[fifthOf[s]] += sitting.Marks[index];
        }
        return new(item.Key, item.Max, had.Length, had.Length == 0 ? 0 : rest.MeanX / item.Max, Root(rest.VarianceX) / 100,
            100 * rest.Correlation, Efficiency(table, index, had, rest.Covariance), intended, effective,
            UpperLower(table, index, had), total.Correlation, Part(AnswerState.Omitted), Part(AnswerState.NotReached), item.Guess,
            sizes, [.. sizes.Select((n, f) => n == 0 ? 0 : (double)sums[f] / n / item.Max)], OptionTable.Of(table, index, had, fifthOf));

        double Part(AnswerState state) => had.Length == 0 ? 0 : (double)had.Count(s => table.Sittings[s].States[index] == state) / had.Length;
    }

    private static double? Efficiency(MarkTable table, int index, int[] had, double? covariance)
    {
        var marks = had.Select(s => table.Sittings[s].Marks[index]).Order().ToArray();
        var rests = had.Select(s => table.Sittings[s].Total - table.Sittings[s].Marks[index]).Order().ToArray();
        var best = new Moments();
        for (var i = 0; i < marks.Length; i++)
        {
            best.Add(marks[i], rests[i]);
        }
        return best.Covariance > 0 ? 100 * covariance / best.Covariance : null;
    }

    /// <summary>Those whose total stands on the line of 27 % share what is left of it evenly, so that nobody's order matters.</summary>
    private static double? UpperLower(MarkTable table, int index, int[] had)
    {
        var size = (int)Math.Round(Upper * had.Length, MidpointRounding.AwayFromZero);
        if (size == 0)
        {
            return null;
        }
        var byTotal = had.Select(s => table.Sittings[s]).GroupBy(s => s.Total).OrderBy(g => g.Key)
            .Select(g => (Count: g.Count(), Marks: g.Sum(s => (long)s.Marks[index]))).ToList();
        return (Take(Enumerable.Reverse(byTotal)) - Take(byTotal)) / size / table.Items[index].Max;

        double Take(IEnumerable<(int Count, long Marks)> groups)
        {
            var (left, sum) = (size, 0.0);
            foreach (var (count, marks) in groups)
            {
                var taken = Math.Min(left, count);
                sum += (double)marks * taken / count;
                if ((left -= taken) == 0)
                {
                    break;
                }
            }
            return sum;
        }
    }

    private static double? Root(MarkTable table, int index)
    {
        var moments = new Moments();
        foreach (var sitting in table.Sittings.Where(s => s.Has(index)))
        {
            moments.Add(sitting.Marks[index], sitting.Total);
        }
        return Root(moments.Covariance);
    }

    private static double? Root(double? square) => square is >= 0 ? Math.Sqrt(square.Value) : null;
}
