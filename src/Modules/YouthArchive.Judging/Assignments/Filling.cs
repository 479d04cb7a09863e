namespace YouthArchive.Judging.Assignments;

/// <summary>
/// A first plan that meets the demands, by augmenting paths over the judges: a judge who is full passes an entry on, that one
/// another, until somebody has room. Finds a plan whenever there is one.
/// </summary>
internal static class Filling
{
    /// <summary>Entries get their readers. False when somebody cannot get theirs: then there is no plan.</summary>
    public static bool Entries(Board board)
    {
        DropTooMany(board);
        var order = Enumerable.Range(0, board.Entries)
            .OrderBy(e => Enumerable.Range(0, board.Judges).Count(j => board.May.May(e, j)) - board.Wanted[e]).ToList();
        foreach (var entry in order)
        {
            while (board.Readers[entry] < board.Wanted[entry])
            {
                var start = Enumerable.Range(0, board.Judges).Where(j => board.MayGet(entry, j)).OrderBy(j => Fullness(board, j)).ToList();
                if (Path(board, start, (a, b) => board.PassCost(a, b) is not null, j => board.Load[j] < board.Most[j]) is not { } path)
                {
                    return false;
                }
                Shift(board, path);
                board.Put(entry, path[0]);
            }
        }
        return true;
    }

    /// <summary>Judges get their least. False when that cannot be.</summary>
    public static bool Judges(Board board)
    {
        for (var judge = 0; judge < board.Judges; judge++)
        {
            while (board.Load[judge] < board.Least[judge])
            {
                if (Path(board, [judge], (a, b) => board.PassCost(b, a) is not null, j => board.Load[j] > board.Least[j]) is not { } path)
                {
                    return false;
                }
                path.Reverse();
                Shift(board, path);
            }
        }
        return true;
    }

    /// <summary>Share of the judge's time that is taken; the least comes first.</summary>
    private static (double, int) Fullness(Board board, int judge) =>
        (board.Load[judge] < board.Most[judge] ? (double)board.Load[judge] / board.May.HalfDays[judge] : double.MaxValue, judge);

    // What a lower quorum or a lower limit frees. Which ones go is put right afterwards, see Evening.
    private static void DropTooMany(Board board)
    {
        for (var entry = 0; entry < board.Entries; entry++)
        {
            while (board.Readers[entry] > board.Wanted[entry])
            {
                board.Take(entry, board.JudgesOf(entry).Where(j => board.MayGive(entry, j)).MaxBy(j => board.Load[j]));
            }
        }
        for (var judge = 0; judge < board.Judges; judge++)
        {
            while (board.Load[judge] > board.Most[judge])
            {
                board.Take(board.EntriesOf(judge).First(e => board.MayGive(e, judge)), judge);
            }
        }
    }

    private static List<int>? Path(Board board, IReadOnlyList<int> start, Func<int, int, bool> leads, Func<int, bool> ends)
    {
        var from = Enumerable.Repeat(-2, board.Judges).ToArray();
        var queue = new Queue<int>(start);
        foreach (var judge in start)
        {
            from[judge] = -1;
        }
        while (queue.TryDequeue(out var judge))
        {
            if (ends(judge))
            {
                var path = new List<int>();
                for (var at = judge; at >= 0; at = from[at])
                {
                    path.Insert(0, at);
                }
                return path;
            }
            for (var next = 0; next < board.Judges; next++)
            {
                if (from[next] == -2 && leads(judge, next))
                {
                    from[next] = judge;
                    queue.Enqueue(next);
                }
            }
        }
        return null;
    }

    // Chosen before any is passed: a path meets each judge once, so the choices do not touch each other.
    private static void Shift(Board board, List<int> path)
    {
        var passes = path.Zip(path.Skip(1)).Select(p => (Entry: board.EntryToPass(p.First, p.Second, board.PassCost(p.First, p.Second)!.Value), p.First, p.Second)).ToList();
        foreach (var (entry, from, to) in passes)
        {
            board.Pass(entry, from, to);
        }
    }
}
