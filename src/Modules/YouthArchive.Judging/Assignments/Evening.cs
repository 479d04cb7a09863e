namespace YouthArchive.Judging.Assignments;

/// <summary>
/// Makes the loads as even as they can be, then the moved assignments as few as they can be with such loads: a flow of least cost,
/// by cancelling negative cycles. Cost of a judge's load: load² ÷ half-days, so that loads follow the time judges have.
/// </summary>
internal static class Evening
{
    private const long Unit = 55440;

    public static void Do(Board board)
    {
        while (NegativeCycle(board) is { } cycle)
        {
            var passes = cycle.Where(p => p.From < board.Judges && p.To < board.Judges)
                .Select(p => (Entry: board.EntryToPass(p.From, p.To, board.PassCost(p.From, p.To)!.Value), p.From, p.To)).ToList();
            foreach (var (entry, from, to) in passes)
            {
                board.Pass(entry, from, to);
            }
        }
    }

    /// <summary>Cost of the last of so many reviews. Never falls with the load.</summary>
    private static long Marginal(Board board, int judge, int load) => (2L * load - 1) * Unit / Math.Max(1, board.May.HalfDays[judge]);

    /// <summary>Bellman and Ford over the judges and one more node, which takes a review from one judge and gives it to another.</summary>
    private static List<(int From, int To)>? NegativeCycle(Board board)
    {
        var (nodes, costs) = Costs(board);
        var (distance, from) = (new long[nodes], Enumerable.Repeat(-1, nodes).ToArray());
        for (var round = 0; round < nodes; round++)
        {
            var changed = -1;
            for (var a = 0; a < nodes; a++)
            {
                for (var b = 0; b < nodes; b++)
                {
                    var cost = costs[a * nodes + b];
                    if (cost < long.MaxValue && distance[a] + cost < distance[b])
                    {
                        (distance[b], from[b], changed) = (distance[a] + cost, a, b);
                    }
                }
            }
            if (changed < 0)
            {
                return null;
            }
            if (CycleIn(from) is { } cycle)
            {
                return cycle;
            }
        }
        return null;
    }

    /// <summary>A cycle among the predecessors; as soon as there is one, it is negative.</summary>
    private static List<(int From, int To)>? CycleIn(int[] from)
    {
        var seen = new int[from.Length];
        for (var start = 0; start < from.Length; start++)
        {
            var at = start;
            while (at >= 0 && seen[at] == 0)
            {
                seen[at] = start + 1;
                at = from[at];
            }
            if (at < 0 || seen[at] != start + 1)
            {
                continue;
            }
            var cycle = new List<(int, int)>();
            var node = at;
            do
            {
                cycle.Add((from[node], node));
                node = from[node];
            }
            while (node != at);
            return cycle;
        }
        return null;
    }

    private static (int Nodes, long[] Costs) Costs(Board board)
    {
        var (judges, nodes) = (board.Judges, board.Judges + 1);
        // One step towards even loads outweighs all moves there can be.
        var weight = 4L * board.Entries * judges + 4;
        var costs = Enumerable.Repeat(long.MaxValue, nodes * nodes).ToArray();
        for (var a = 0; a < judges; a++)
        {
            for (var b = 0; b < judges; b++)
            {
                if (a != b && board.PassCost(a, b) is { } cost)
                {
                    costs[a * nodes + b] = cost;
                }
            }
            if (board.Load[a] > board.Least[a])
            {
                costs[judges * nodes + a] = -weight * Marginal(board, a, board.Load[a]);
            }
            if (board.Load[a] < board.Most[a])
            {
                costs[a * nodes + judges] = weight * Marginal(board, a, board.Load[a] + 1);
            }
        }
        return (nodes, costs);
    }
}
