namespace YouthArchive.Judging.Assignments;

/// <summary>
/// Those who need something and those who give it, each giver at most once to each needer: entries and judges, or, for the least
/// a judge asks for, judges and entries.
/// </summary>
internal sealed record Needs(IReadOnlyList<int> Wanted, IReadOnlyList<int> Most, Func<int, int, bool> IsLinked)
{
    /// <summary>What the needers want beyond what can be given to them when only these givers are limited.</summary>
    public int Excess(Deficit set) => set.Needers.Sum(n => Wanted[n])
        - Enumerable.Range(0, Most.Count).Sum(g => Math.Min(Links(set.Needers, g), set.Givers.Contains(g) ? Most[g] : int.MaxValue));

    public int Links(IEnumerable<int> needers, int giver) => needers.Count(n => IsLinked(n, giver));

    /// <summary>Whether these demands, and no others, can be met together.</summary>
    public bool CanMeet(IReadOnlyCollection<int> needers, IReadOnlyCollection<int> givers)
    {
        var network = Network(needers, n => Wanted[n], g => givers.Contains(g) ? Most[g] : int.MaxValue, 1);
        return network.Largest(Source, Sink) == needers.Sum(n => Wanted[n]);
    }

    /// <summary>
    /// The set that maximises excess × <paramref name="times"/> − price × (number of demands in it), and that maximum.
    /// The empty set has 0.
    /// </summary>
    public (Deficit Set, long Value) Dearest(long times, long price)
    {
        var needers = Enumerable.Range(0, Wanted.Count).Where(n => Wanted[n] * times > price).ToList();
        var network = Network(needers, n => Wanted[n] * times - price, g => Most[g] * times + price, times);
        var value = needers.Sum(n => Wanted[n] * times - price) - network.Largest(Source, Sink);
        var side = network.SourceSide(Source);
        return (new([.. needers.Where(n => side[Needer(n)])], [.. Enumerable.Range(0, Most.Count).Where(g => side[Giver(g)])]), value);
    }

    private const int Source = 0;
    private const int Sink = 1;

    private static int Needer(int n) => 2 + n;

    private int Giver(int g) => 2 + Wanted.Count + g;

    private FlowNetwork Network(IReadOnlyCollection<int> needers, Func<int, long> wanted, Func<int, long> most, long link)
    {
        var network = new FlowNetwork(2 + Wanted.Count + Most.Count);
        foreach (var needer in needers)
        {
            network.Add(Source, Needer(needer), wanted(needer));
            for (var giver = 0; giver < Most.Count; giver++)
            {
                if (IsLinked(needer, giver))
                {
                    network.Add(Needer(needer), Giver(giver), link);
                }
            }
        }
        for (var giver = 0; giver < Most.Count; giver++)
        {
            network.Add(Giver(giver), Sink, most(giver));
        }
        return network;
    }
}

/// <summary>Demands that cannot be met together: what these need, and the limits of these.</summary>
internal sealed record Deficit(IReadOnlyList<int> Needers, IReadOnlyList<int> Givers)
{
    public int Size => Needers.Count + Givers.Count;
}
