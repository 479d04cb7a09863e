namespace YouthArchive.Olympiads.Results.Analysis;

/// <summary>All that is told of a paper.</summary>
/// <param name="Model">Null for fewer than <see cref="LeastForModel"/> sittings, or when it did not come to rest.</param>
/// <param name="Fairness">Between the largest group and each other that is large enough.</param>
internal sealed record PaperReport(PaperStatistics Classical, TwoParameterModel? Model, IReadOnlyList<GroupDif> Fairness, IReadOnlyList<int> Histogram)
{
    public const int LeastForModel = 200;
    public const int LeastForFairness = 100;
    public const int Bars = 20;

    public static PaperReport Of(MarkTable table)
    {
        var answers = RightOrWrong.Of(table);
        var model = table.Sittings.Count >= LeastForModel ? TwoParameterModel.Fit(answers) : null;
        return new(ClassicalAnalysis.Of(table), model is { HasConverged: true } ? model : null, Between(answers), Bins(table));
    }

    private static List<GroupDif> Between(RightOrWrong answers)
    {
        var groups = answers.Groups.GroupBy(g => g).Where(g => g.Count() >= LeastForFairness).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).ToList();
        return [.. groups.Skip(1).Select(g => MantelHaenszel.Of(answers, groups[0], g))];
    }

    /// <summary>How many totals in each twentieth of the points; the highest total belongs to the last.</summary>
    private static int[] Bins(MarkTable table)
    {
        var bins = new int[Bars];
        foreach (var sitting in table.Sittings)
        {
            var most = table.Items.Where((_, i) => sitting.Has(i)).Sum(i => i.Max);
            bins[most == 0 ? 0 : Math.Clamp((int)((long)Bars * sitting.Total / most), 0, Bars - 1)]++;
        }
        return bins;
    }
}
