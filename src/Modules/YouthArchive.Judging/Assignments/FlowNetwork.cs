namespace YouthArchive.Judging.Assignments;

/// <summary>Largest flow and smallest cut (Dinic 1970).</summary>
internal sealed class FlowNetwork(int nodes)
{
    private readonly List<(int To, long Room)> arcs = [];
    private readonly List<int>[] of = [.. Enumerable.Range(0, nodes).Select(_ => new List<int>())];

    public void Add(int from, int to, long capacity)
    {
        of[from].Add(arcs.Count);
        arcs.Add((to, capacity));
        of[to].Add(arcs.Count);
        arcs.Add((from, 0));
    }

    public long Largest(int source, int sink)
    {
        var total = 0L;
        while (Levels(source) is var level && level[sink] >= 0)
        {
            var next = new int[nodes];
            while (Push(source, sink, long.MaxValue, level, next) is > 0 and var pushed)
            {
                total += pushed;
            }
        }
        return total;
    }

    /// <summary>After the largest flow: the source's side of the smallest cut.</summary>
    public bool[] SourceSide(int source) => [.. Levels(source).Select(l => l >= 0)];

    private int[] Levels(int source)
    {
        var level = Enumerable.Repeat(-1, nodes).ToArray();
        level[source] = 0;
        var queue = new Queue<int>([source]);
        while (queue.TryDequeue(out var node))
        {
            foreach (var arc in of[node])
            {
                var (to, room) = arcs[arc];
                if (room > 0 && level[to] < 0)
                {
                    level[to] = level[node] + 1;
                    queue.Enqueue(to);
                }
            }
        }
        return level;
    }

    private long Push(int node, int sink, long most, int[] level, int[] next)
    {
        if (node == sink)
        {
            return most;
        }
        for (; next[node] < of[node].Count; next[node]++)
        {
            var arc = of[node][next[node]];
            var (to, room) = arcs[arc];
            if (room <= 0 || level[to] != level[node] + 1)
            {
                continue;
            }
            if (Push(to, sink, Math.Min(most, room), level, next) is > 0 and var pushed)
            {
                arcs[arc] = (to, room - pushed);
                arcs[arc ^ 1] = (arcs[arc ^ 1].To, arcs[arc ^ 1].Room + pushed);
                return pushed;
            }
        }
        return 0;
    }
}
