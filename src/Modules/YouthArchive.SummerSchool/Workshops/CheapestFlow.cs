namespace YouthArchive.SummerSchool.Workshops;

/// <summary>
/// The largest flow at the least cost: successive shortest paths with potentials (Edmonds and Karp 1972; Tomizawa 1971). Costs may be
/// negative as long as there is no negative circle. Each path adds one unit or more, so the flow of every size on the way is the cheapest
/// of its size.
/// </summary>
internal sealed class CheapestFlow(int nodes)
{
    private readonly List<(int To, long Room, long Cost)> arcs = [];
    private readonly List<int>[] of = [.. Enumerable.Range(0, nodes).Select(_ => new List<int>())];

    /// <returns>The arc's number, for <see cref="Carries"/>.</returns>
    public int Add(int from, int to, long capacity, long cost)
    {
        of[from].Add(arcs.Count);
        arcs.Add((to, capacity, cost));
        of[to].Add(arcs.Count);
        arcs.Add((from, 0, -cost));
        return arcs.Count - 2;
    }

    public long Carries(int arc) => arcs[arc ^ 1].Room;

    public void Run(int source, int sink)
    {
        var potential = First(source);
        var (distance, arrived) = (new long[nodes], new int[nodes]);
        while (Shortest(source, sink, potential, distance, arrived))
        {
            for (var node = 0; node < nodes; node++)
            {
                // Beyond the sink's distance a potential may stay: no reduced cost becomes negative by it.
                potential[node] += Math.Min(distance[node], distance[sink]);
            }
            Push(source, sink, arrived);
        }
    }

    /// <summary>Bellman and Ford, since the costs of wishes are negative.</summary>
    private long[] First(int source)
    {
        var distance = Enumerable.Repeat(long.MaxValue, nodes).ToArray();
        distance[source] = 0;
        var queue = new Queue<int>([source]);
        var waits = new bool[nodes];
        while (queue.TryDequeue(out var node))
        {
            waits[node] = false;
            foreach (var arc in of[node])
            {
                var (to, room, cost) = arcs[arc];
                if (room > 0 && distance[node] + cost < distance[to])
                {
                    distance[to] = distance[node] + cost;
                    if (!waits[to])
                    {
                        waits[to] = true;
                        queue.Enqueue(to);
                    }
                }
            }
        }
        return [.. distance.Select(d => d == long.MaxValue ? 0 : d)];
    }

    /// <summary>Dijkstra over reduced costs; stops when the sink is settled.</summary>
    private bool Shortest(int source, int sink, long[] potential, long[] distance, int[] arrived)
    {
        Array.Fill(distance, long.MaxValue);
        Array.Fill(arrived, -1);
        distance[source] = 0;
        var queue = new PriorityQueue<int, long>();
        queue.Enqueue(source, 0);
        while (queue.TryDequeue(out var node, out var far))
        {
            if (far > distance[node])
            {
                continue;
            }
            if (node == sink)
            {
                return true;
            }
            foreach (var arc in of[node])
            {
                var (to, room, cost) = arcs[arc];
                if (room > 0 && far + cost + potential[node] - potential[to] is var next && next < distance[to])
                {
                    distance[to] = next;
                    arrived[to] = arc;
                    queue.Enqueue(to, next);
                }
            }
        }
        return false;
    }

    private void Push(int source, int sink, int[] arrived)
    {
        var most = long.MaxValue;
        for (var node = sink; node != source; node = arcs[arrived[node] ^ 1].To)
        {
            most = Math.Min(most, arcs[arrived[node]].Room);
        }
        for (var node = sink; node != source; node = arcs[arrived[node] ^ 1].To)
        {
            var arc = arrived[node];
            arcs[arc] = arcs[arc] with { Room = arcs[arc].Room - most };
            arcs[arc ^ 1] = arcs[arc ^ 1] with { Room = arcs[arc ^ 1].Room + most };
        }
    }
}
