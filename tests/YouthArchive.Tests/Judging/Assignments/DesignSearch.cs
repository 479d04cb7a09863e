using YouthArchive.Judging.Assignments;

namespace YouthArchive.Tests.Judging.Assignments;

/// <summary>
/// Looks for the design that compares entries best, by annealing over exchanges that keep every demand: two judges swap two entries, or
/// one passes an entry to another. It knows nothing of how the planner plans and is far too slow for an event.
/// </summary>
internal static class DesignSearch
{
    /// <returns>The least variance found, that of the plan handed in included.</returns>
    public static double Best(AssignmentTask task, AssignmentPlan plan, int steps, int seed)
    {
        var random = new Random(seed);
        var board = new Board(new Eligibility(task));
        foreach (var pair in plan.Pairs)
        {
            board.Put(task.Entries.Index().First(e => e.Item.Id == pair.EntryId).Index, task.Judges.Index().First(j => j.Item.Id == pair.JudgeId).Index);
        }
        var spread = board.Load.Max() - board.Load.Min();
        var now = Variance(board);
        var best = now;
        for (var step = 0; step < steps; step++)
        {
            var heat = 0.02 * (1 - (double)step / steps);
            var before = board.Snapshot();
            if (!Change(board, random) || board.Load.Max() - board.Load.Min() > Math.Max(1, spread))
            {
                board.Restore(before);
                continue;
            }
            var then = Variance(board);
            if (then <= now || random.NextDouble() < Math.Exp((now - then) / (now * heat + 1e-12)))
            {
                now = then;
                best = Math.Min(best, now);
            }
            else
            {
                board.Restore(before);
            }
        }
        return best;
    }

    private static bool Change(Board board, Random random)
    {
        var (from, to) = (random.Next(board.Judges), random.Next(board.Judges));
        var there = board.EntriesOf(from).Where(e => board.MayGet(e, to)).ToList();
        if (from == to || there.Count == 0)
        {
            return false;
        }
        board.Pass(there[random.Next(there.Count)], from, to);
        var back = board.EntriesOf(to).Where(e => board.MayGet(e, from)).ToList();
        if (random.Next(4) > 0 && back.Count > 0)
        {
            board.Pass(back[random.Next(back.Count)], to, from);
        }
        return true;
    }

    private static double Variance(Board board) => Parts.Of(board).Count == 1 ? DesignVariance.OfFixedEffects(board) : double.MaxValue;
}
