namespace YouthArchive.Judging.Assignments;

/// <summary>Components of the graph of judges and entries. Judges without an entry belong to none (−1).</summary>
internal sealed class Parts
{
    private Parts(int[] ofJudge, int[] ofEntry, int count) => (OfJudge, OfEntry, Count) = (ofJudge, ofEntry, count);

    public int[] OfJudge { get; }
    public int[] OfEntry { get; }
    public int Count { get; }

    /// <summary>The part with the fewest judges.</summary>
    public int Smallest => Enumerable.Range(0, Count).MinBy(p => OfJudge.Count(j => j == p));

    public static Parts Of(Board board) => Of(board.Entries, board.Judges, board.Has);

    /// <summary>Of what could be assigned at all: where this falls apart, no plan can be connected.</summary>
    public static Parts Possible(Board board) => Of(board.Entries, board.Judges, (e, j) => board.Has(e, j) || board.May.May(e, j));

    private static Parts Of(int entries, int judges, Func<int, int, bool> isLinked)
    {
        var ofJudge = Enumerable.Repeat(-1, judges).ToArray();
        var ofEntry = Enumerable.Repeat(-1, entries).ToArray();
        var count = 0;
        for (var start = 0; start < judges; start++)
        {
            if (ofJudge[start] >= 0 || !Enumerable.Range(0, entries).Any(e => isLinked(e, start)))
            {
                continue;
            }
            var queue = new Queue<int>([start]);
            ofJudge[start] = count;
            while (queue.TryDequeue(out var judge))
            {
                foreach (var entry in Enumerable.Range(0, entries).Where(e => ofEntry[e] < 0 && isLinked(e, judge)).ToList())
                {
                    ofEntry[entry] = count;
                    foreach (var next in Enumerable.Range(0, judges).Where(j => ofJudge[j] < 0 && isLinked(entry, j)).ToList())
                    {
                        ofJudge[next] = count;
                        queue.Enqueue(next);
                    }
                }
            }
            count++;
        }
        return new(ofJudge, ofEntry, count);
    }
}
