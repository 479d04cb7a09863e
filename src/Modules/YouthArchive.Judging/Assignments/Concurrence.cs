using YouthArchive.Platform.Numbers;

namespace YouthArchive.Judging.Assignments;

/// <summary>
/// Spreads the entries so that no two judges read the same ones more often than others do: two judges exchange an entry each when
/// that lowers the sum over all pairs of (entries in common)². Loads stay; what the plan in force has is not touched.
/// </summary>
internal static class Concurrence
{
    private const int TriesPerAssignment = 120;

    public static void Lower(Board board, SeededDraw draw)
    {
        var common = Common(board);
        var judges = board.Judges;
        var free = Enumerable.Range(0, board.Entries * judges).Where(at => board.Has(at / judges, at % judges) && IsFree(board, at / judges, at % judges)).ToList();
        for (var tries = free.Count < 2 ? 0 : Math.Min(free.Count * TriesPerAssignment, 400_000); tries > 0; tries--)
        {
            var (first, second) = (draw.Below(free.Count), draw.Below(free.Count));
            var (entry, judge, other, partner) = (free[first] / judges, free[first] % judges, free[second] / judges, free[second] % judges);
            if (judge == partner || entry == other || !board.MayGet(entry, partner) || !board.MayGet(other, judge))
            {
                continue;
            }
            if (Gain(board, common, entry, judge, partner) + Gain(board, common, other, partner, judge) < 0)
            {
                Swap(board, common, (entry, judge), (other, partner));
                (free[first], free[second]) = (entry * judges + partner, other * judges + judge);
            }
        }
    }

    /// <summary>Entries that both judges read, by judge × judges + judge.</summary>
    public static int[] Common(Board board)
    {
        var common = new int[board.Judges * board.Judges];
        for (var entry = 0; entry < board.Entries; entry++)
        {
            var readers = board.JudgesOf(entry).ToList();
            foreach (var a in readers)
            {
                foreach (var b in readers.Where(b => b != a))
                {
                    common[a * board.Judges + b]++;
                }
            }
        }
        return common;
    }

    // Half the change of the sum. A judge who reads both entries makes an exchange look dearer than it is, never cheaper.
    private static int Gain(Board board, int[] common, int entry, int from, int to)
    {
        var gain = 0;
        for (var judge = 0; judge < board.Judges; judge++)
        {
            if (judge != from && board.Has(entry, judge))
            {
                gain += common[to * board.Judges + judge] - common[from * board.Judges + judge] + 1;
            }
        }
        return gain;
    }

    private static void Swap(Board board, int[] common, (int Entry, int Judge) a, (int Entry, int Judge) b)
    {
        Add(board, common, a.Entry, -1);
        Add(board, common, b.Entry, -1);
        board.Pass(a.Entry, a.Judge, b.Judge);
        board.Pass(b.Entry, b.Judge, a.Judge);
        Add(board, common, a.Entry, 1);
        Add(board, common, b.Entry, 1);
    }

    private static void Add(Board board, int[] common, int entry, int step)
    {
        for (var a = 0; a < board.Judges; a++)
        {
            for (var b = 0; board.Has(entry, a) && b < board.Judges; b++)
            {
                common[a * board.Judges + b] += a != b && board.Has(entry, b) ? step : 0;
            }
        }
    }

    private static bool IsFree(Board board, int entry, int judge) => board.MayGive(entry, judge) && board.IsNew(entry, judge);
}
