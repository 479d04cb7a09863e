using YouthArchive.Platform.Numbers;

namespace YouthArchive.Judging.Assignments;

/// <param name="Pairs">By entry, then by judge; all that shall be read, begun ones included.</param>
/// <param name="Added">Assignments that the plan before did not have.</param>
/// <param name="Removed">Assignments of the plan before that are gone; never one that was kept.</param>
/// <param name="Dropped">Begun work that a conflict of interest has ended.</param>
internal sealed record AssignmentPlan(
    IReadOnlyList<Pair> Pairs, IReadOnlyList<Pair> Added, IReadOnlyList<Pair> Removed, IReadOnlyList<Pair> Dropped, PlanFigures Figures);

/// <summary>Either a plan or why there is none.</summary>
internal sealed record PlanOrShortage(AssignmentPlan? Plan, Shortage? Shortage);

internal static class Planner
{
    /// <summary>
    /// In this order: every demand met, loads as even as they can be, as little moved as such loads allow, judges' entries spread,
    /// the graph connected.
    /// </summary>
    public static PlanOrShortage Plan(AssignmentTask task)
    {
        var board = new Board(new Eligibility(task));
        if (!Filling.Entries(board) || !Filling.Judges(board))
        {
            return new(null, Shortage.Of(new Board(board.May)) ?? throw new InvalidOperationException("No plan, and nothing that speaks against one."));
        }
        Evening.Do(board);
        var draw = new SeededDraw(task.Seed);
        Concurrence.Lower(board, draw);
        Connection.Repair(board, draw);
        if (task.Before is not { Count: > 0 })
        {
            Polish.Lower(board);
        }
        return new(Named(task, board), null);
    }

    private static AssignmentPlan Named(AssignmentTask task, Board board)
    {
        var pairs = board.Pairs().ToList();
        var now = pairs.ToHashSet();
        var before = (task.Before ?? []).Concat(task.Kept ?? []).ToHashSet();
        var conflicts = task.Conflicts.ToHashSet();
        var dropped = (task.Kept ?? []).Where(conflicts.Contains).Distinct().Order(ByIds).ToList();
        return new(
            pairs, [.. pairs.Where(p => !before.Contains(p))], [.. before.Where(p => !now.Contains(p)).Except(dropped).Order(ByIds)],
            dropped, PlanFigures.Of(board, pairs.Count(conflicts.Contains)));
    }

    private static readonly Comparer<Pair> ByIds = Comparer<Pair>.Create((a, b) =>
        string.CompareOrdinal(a.EntryId, b.EntryId) is not 0 and var entries ? entries : string.CompareOrdinal(a.JudgeId, b.JudgeId));
}
