using YouthArchive.Platform.Numbers;

namespace YouthArchive.Judging.Assignments;

/// <summary>
/// Joins the parts of the judge–entry graph: without a chain of common entries, two judges' severities cannot be told apart.
/// First by exchanges that leave the loads as they are, then by passing entries on within the judges' limits.
/// A search, not a proof: with degrees given, to find a connected graph is as hard as a Hamiltonian path.
/// </summary>
internal static class Connection
{
    private const int Rounds = 60;
    private const int Wanderings = 40;
    private const int Work = 60_000_000;

    public static void Repair(Board board, SeededDraw draw)
    {
        var looks = Math.Clamp(Work / Math.Max(1, board.Entries * board.Judges), 500, 20_000);
        Join(board, draw, mayUnbalance: false, looks);
        if (Parts.Of(board).Count > Fewest(board))
        {
            var even = board.Snapshot();
            Join(board, draw, mayUnbalance: true, looks);
            if (Parts.Of(board).Count > 1)
            {
                // Uneven loads are a price for one ranking, not for fewer scraps of one.
                board.Restore(even);
            }
        }
    }

    /// <summary>No plan has fewer parts: who may read what falls apart already, or there are too few reviews to link all who have some.</summary>
    public static int Fewest(Board board)
    {
        var possible = Parts.Possible(board);
        var nodes = board.Readers.Count(r => r > 0) + board.Load.Count(l => l > 0);
        return Math.Max(PartsWithReaders(board, possible), nodes - board.Readers.Sum());
    }

    private static int PartsWithReaders(Board board, Parts possible) =>
        Enumerable.Range(0, board.Entries).Where(e => board.Readers[e] > 0).Select(e => possible.OfEntry[e]).Distinct().Count();

    private static void Join(Board board, SeededDraw draw, bool mayUnbalance, int looks)
    {
        var (parts, fewest) = (Parts.Of(board), Fewest(board));
        for (var round = 0; round < Rounds && parts.Count > fewest && looks > 0; round++)
        {
            if (!TryJoin(board, ref parts, mayUnbalance, ref looks))
            {
                Wander(board, draw, mayUnbalance);
                looks -= Wanderings;
                parts = Parts.Of(board);
            }
        }
    }

    private static bool TryJoin(Board board, ref Parts parts, bool mayUnbalance, ref int looks)
    {
        var changes = Exchanges(board, parts, mayMove: false).Concat(Exchanges(board, parts, mayMove: true));
        foreach (var change in mayUnbalance ? changes.Concat(Passings(board, parts)) : changes)
        {
            Do(board, change);
            if (Parts.Of(board) is var after && after.Count < parts.Count)
            {
                parts = after;
                return true;
            }
            Undo(board, change);
            if (--looks <= 0)
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>Two judges of different parts exchange an entry each. One of both must hang in a circle, or the parts only change shape.</summary>
    private static IEnumerable<IReadOnlyList<(int Entry, int From, int To)>> Exchanges(Board board, Parts parts, bool mayMove)
    {
        var held = (from at in Enumerable.Range(0, board.Entries * board.Judges)
                    let e = at / board.Judges
                    let j = at % board.Judges
                    where board.MayGive(e, j) && board.IsNew(e, j) != mayMove
                    select (Entry: e, Judge: j)).ToList();
        var lone = parts.Smallest;
        return from a in held.Where(h => parts.OfJudge[h.Judge] == lone)
               from b in held.Where(h => parts.OfJudge[h.Judge] != lone)
               where board.MayGet(a.Entry, b.Judge) && board.MayGet(b.Entry, a.Judge)
               select (IReadOnlyList<(int, int, int)>)[(a.Entry, a.Judge, b.Judge), (b.Entry, b.Judge, a.Judge)];
    }

    private static IEnumerable<IReadOnlyList<(int Entry, int From, int To)>> Passings(Board board, Parts parts) =>
        from entry in Enumerable.Range(0, board.Entries)
        from a in board.JudgesOf(entry).ToList()
        from b in Enumerable.Range(0, board.Judges)
        where MayPass(board, entry, a, b) && (board.Load[b] == 0 || parts.OfJudge[a] != parts.OfJudge[b])
        orderby board.Load[b] - board.Load[a]
        select (IReadOnlyList<(int, int, int)>)[(entry, a, b)];

    /// <summary>Within the limits of both, and nobody is left without anything to read.</summary>
    private static bool MayPass(Board board, int entry, int from, int to) =>
        board.MayGive(entry, from) && board.MayGet(entry, to) && board.Load[from] > Math.Max(1, board.Least[from]) && board.Load[to] < board.Most[to];

    // Some changes that leave no more parts than there are, to get out of a dead end.
    private static void Wander(Board board, SeededDraw draw, bool mayUnbalance)
    {
        var parts = Parts.Of(board).Count;
        for (var step = 0; step < Wanderings; step++)
        {
            var change = mayUnbalance && draw.Below(2) == 0 ? Passing(board, draw) : Exchange(board, draw);
            Do(board, change);
            if (change.Count > 0 && Parts.Of(board).Count > parts)
            {
                Undo(board, change);
            }
        }
    }

    private static IReadOnlyList<(int Entry, int From, int To)> Exchange(Board board, SeededDraw draw)
    {
        var (e, f, a, b) = (draw.Below(board.Entries), draw.Below(board.Entries), draw.Below(board.Judges), draw.Below(board.Judges));
        return e != f && a != b && board.MayGive(e, a) && board.MayGive(f, b) && board.MayGet(e, b) && board.MayGet(f, a) ? [(e, a, b), (f, b, a)] : [];
    }

    private static IReadOnlyList<(int Entry, int From, int To)> Passing(Board board, SeededDraw draw)
    {
        var (e, a, b) = (draw.Below(board.Entries), draw.Below(board.Judges), draw.Below(board.Judges));
        return MayPass(board, e, a, b) ? [(e, a, b)] : [];
    }

    private static void Do(Board board, IReadOnlyList<(int Entry, int From, int To)> change)
    {
        foreach (var (entry, from, to) in change)
        {
            board.Pass(entry, from, to);
        }
    }

    private static void Undo(Board board, IReadOnlyList<(int Entry, int From, int To)> change)
    {
        foreach (var (entry, from, to) in change)
        {
            board.Pass(entry, to, from);
        }
    }
}
