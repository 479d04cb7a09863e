using YouthArchive.Judging.Assignments;

namespace YouthArchive.Tests.Judging.Assignments;

/// <summary>
/// The fewest assignments a re-plan must add, by a flow of least cost over entries and judges (successive shortest paths), with the
/// loads held between the bounds given. Written apart from the planner, to hold it to account.
/// </summary>
internal static class LeastMoves
{
    private const int Far = 1_000_000;

    /// <returns>Null when there is no plan within the bounds.</returns>
    public static int? Of(AssignmentTask task, Func<JudgeToAssign, (int Least, int Most)> bounds)
    {
        var kept = (task.Kept ?? []).Except(task.Conflicts).ToHashSet();
        var before = (task.Before ?? []).Concat(kept).ToHashSet();
        var (entries, judges) = (task.Entries.ToList(), task.Judges.ToList());
        var (source, sink, nodes) = (0, 1, 2 + entries.Count + judges.Count);
        var arcs = new List<(int From, int To, int Room, int Cost)>();
        void Add(int from, int to, int room, int cost)
        {
            arcs.Add((from, to, room, cost));
            arcs.Add((to, from, 0, -cost));
        }
        var wanted = 0;
        for (var e = 0; e < entries.Count; e++)
        {
            var need = Math.Max(0, entries[e].Reviews - kept.Count(p => p.EntryId == entries[e].Id));
            wanted += need;
            Add(source, 2 + e, need, 0);
            for (var j = 0; j < judges.Count; j++)
            {
                var pair = new Pair(entries[e].Id, judges[j].Id);
                if (!judges[j].HasLeft && !kept.Contains(pair) && !task.Conflicts.Contains(pair)
                    && (entries[e].Language is null || judges[j].Languages.Count == 0 || judges[j].Languages.Contains(entries[e].Language!)))
                {
                    Add(2 + e, 2 + entries.Count + j, 1, before.Contains(pair) ? 0 : 1);
                }
            }
        }
        var leasts = 0;
        for (var j = 0; j < judges.Count; j++)
        {
            var begun = kept.Count(p => p.JudgeId == judges[j].Id);
            var (least, most) = judges[j].HasLeft ? (0, 0) : bounds(judges[j]);
            least = Math.Max(0, least - begun);
            leasts += least;
            Add(2 + entries.Count + j, sink, least, -Far);
            Add(2 + entries.Count + j, sink, Math.Max(0, most - begun - least), 0);
        }
        var (flow, cost) = Cheapest(nodes, arcs, source, sink);
        return flow == wanted && (cost + (long)leasts * Far) is var moves and >= 0 and < Far ? (int)moves : null;
    }

    private static (int Flow, long Cost) Cheapest(int nodes, List<(int From, int To, int Room, int Cost)> arcs, int source, int sink)
    {
        var (flow, cost) = (0, 0L);
        var of = Enumerable.Range(0, arcs.Count).ToLookup(i => arcs[i].From);
        while (true)
        {
            var (distance, by) = (Enumerable.Repeat(long.MaxValue, nodes).ToArray(), new int[nodes]);
            var (queue, isIn) = (new Queue<int>([source]), new bool[nodes]);
            distance[source] = 0;
            while (queue.TryDequeue(out var node))
            {
                isIn[node] = false;
                foreach (var i in of[node])
                {
                    var (_, to, room, step) = arcs[i];
                    if (room > 0 && distance[node] + step < distance[to])
                    {
                        (distance[to], by[to]) = (distance[node] + step, i);
                        if (!isIn[to])
                        {
                            isIn[to] = true;
                            queue.Enqueue(to);
                        }
                    }
                }
            }
            if (distance[sink] == long.MaxValue)
            {
                return (flow, cost);
            }
            for (var node = sink; node != source; node = arcs[by[node]].From)
            {
                arcs[by[node]] = arcs[by[node]] with { Room = arcs[by[node]].Room - 1 };
                arcs[by[node] ^ 1] = arcs[by[node] ^ 1] with { Room = arcs[by[node] ^ 1].Room + 1 };
            }
            (flow, cost) = (flow + 1, cost + distance[sink]);
        }
    }
}
