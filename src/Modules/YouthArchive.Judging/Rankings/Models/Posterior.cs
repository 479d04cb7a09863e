namespace YouthArchive.Judging.Rankings.Models;

/// <summary>
/// How sure the corrected scores are. The two variance ratios are integrated out over a small grid weighted by the REML likelihood and
/// half-Cauchy priors of the ratios of standard deviations; a plug-in estimate claims too much when there are few scores.
/// </summary>
internal sealed class Posterior
{
    private const int Steps = 7;
    private const double Depth = 8;
    private const double Negligible = 1e-3;

    private Posterior(AdditiveModel model, IReadOnlyList<PosteriorNode> nodes) => (Model, Nodes) = (model, nodes);

    public AdditiveModel Model { get; }

    /// <summary>Empty when the data do not tell the entries apart.</summary>
    public IReadOnlyList<PosteriorNode> Nodes { get; }

    public static Posterior Of(AdditiveModel model) =>
        model.Found is { Search.HasEntries: true } found ? new(model, NodesAround(model.Table, found)) : new(model, []);

    /// <summary>
    /// P(entry a is better than entry b). Null, not comparable: no chain of judges links them, or the data do not tell entries apart.
    /// </summary>
    public double? Above(int a, int b)
    {
        if (Nodes.Count == 0 || Model.Table.Component[a] != Model.Table.Component[b])
        {
            return null;
        }
        var sum = 0.0;
        foreach (var node in Nodes)
        {
            sum += node.Share * node.Above(a, b);
        }
        return Math.Clamp(sum, 0, 1);
    }

    private static List<PosteriorNode> NodesAround(ScoreTable table, Estimate found)
    {
        var entries = Axis(found.EntryShare, found.System.Deviance, share => found.Search.At(share, found.JudgeShare).Deviance);
        var judges = found.Search.HasJudges
            ? Axis(found.JudgeShare, found.System.Deviance, share => found.Search.At(found.EntryShare, share).Deviance)
            : [0.0];
        var systems = new List<(ModelSystem System, double Weight)>();
        foreach (var entry in entries)
        {
            foreach (var judge in judges)
            {
                var system = found.Search.At(entry, judge);
                systems.Add((system, Math.Exp(0.5 * Math.Min(0, found.System.Deviance - system.Deviance))));
            }
        }
        var least = Negligible * systems.Max(s => s.Weight);
        systems.RemoveAll(s => s.Weight < least);
        var sum = systems.Sum(s => s.Weight);
        return [.. systems.Select(s => new PosteriorNode(table, s.System, s.Weight / sum))];
    }

    /// <summary>Shares at equal steps of the angle φ with θ = tan φ, in which the half-Cauchy prior is flat; as far as it is likely.</summary>
    private static double[] Axis(double best, double deviance, Func<double, double> at)
    {
        var middle = Math.Asin(Math.Sqrt(best));
        var low = Edge(middle, 0);
        var high = Edge(middle, Math.Asin(Math.Sqrt(VarianceSearch.LargestShare)));
        return [.. Enumerable.Range(0, Steps).Select(i => Share(low + (high - low) * (i + 0.5) / Steps))];

        double Edge(double inside, double outside)
        {
            if (at(Share(outside)) - deviance < Depth)
            {
                return outside;
            }
            for (var i = 0; i < 12; i++)
            {
                var between = (inside + outside) / 2;
                (inside, outside) = at(Share(between)) - deviance < Depth ? (between, outside) : (inside, between);
            }
            return outside;
        }
    }

    private static double Share(double angle) => Math.Min(Math.Sin(angle) * Math.Sin(angle), VarianceSearch.LargestShare);
}
