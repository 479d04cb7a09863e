namespace YouthArchive.Judging.Assignments;

/// <param name="Begun">Of them done or begun.</param>
internal sealed record JudgesLoad(string JudgeId, int Entries, int Begun, int HalfDays);

/// <summary>Judges and entries that are linked with each other and with nobody else.</summary>
internal sealed record LinkedPart(IReadOnlyList<string> Judges, IReadOnlyList<string> Entries);

/// <summary>What an organiser should know of a plan before confirming it (domain/judging.md §2.6).</summary>
/// <param name="Parts">More than one: entries of different parts cannot be compared fairly.</param>
/// <param name="CouldBeOnePart">False when who may read what falls apart already, or there are too few reviews to link all.</param>
/// <param name="Spread">Largest difference in load between two equally available judges, where limits and begun work leave a choice.</param>
/// <param name="Conflicts">Assignments against a conflict of interest: always 0.</param>
/// <param name="Lambda2">Second smallest eigenvalue of the Laplacian of common entries; 0 when there are several parts.</param>
/// <param name="Variance">Mean Var(f_i − f_k) ÷ σ² of the additive fixed effects; null when there are several parts.</param>
/// <param name="BalancedVariance">The same of a balanced incomplete block design of this size, which is the least there can be.</param>
internal sealed record PlanFigures(
    IReadOnlyList<LinkedPart> Parts, bool CouldBeOnePart, IReadOnlyList<JudgesLoad> Loads, int Spread, int Conflicts,
    double Lambda2, double? Variance, double? BalancedVariance, ExpectedPrecision Expected)
{
    public static PlanFigures Of(Board board, int conflicts)
    {
        var parts = Assignments.Parts.Of(board);
        var isOne = parts.Count == 1;
        return new(
            [.. Enumerable.Range(0, parts.Count).Select(p => new LinkedPart(
                [.. board.May.Judges.Where((_, j) => parts.OfJudge[j] == p).Select(j => j.Id)],
                [.. board.May.Entries.Where((_, e) => parts.OfEntry[e] == p).Select(e => e.Id)]))],
            Connection.Fewest(board) <= 1, [.. board.May.Judges.Select((j, i) => new JudgesLoad(j.Id, board.Load[i], board.Begun[i], board.May.HalfDays[i]))],
            SpreadOf(board), conflicts, DesignVariance.Lambda2(board),
            isOne ? DesignVariance.OfFixedEffects(board) : null, isOne ? DesignVariance.Balanced(board) : null, ExpectedPrecision.Of(board));
    }

    private static int SpreadOf(Board board) =>
        Enumerable.Range(0, board.Judges).Where(j => board.May.HalfDays[j] > 0).GroupBy(j => board.May.HalfDays[j]).Select(alike =>
        {
            var high = alike.Where(j => board.Load[j] > board.Least[j]).Select(j => board.Load[j]).DefaultIfEmpty(0).Max();
            var low = alike.Where(j => board.Load[j] < board.Most[j]).Select(j => board.Load[j]).DefaultIfEmpty(high).Min();
            return Math.Max(0, high - low);
        }).DefaultIfEmpty(0).Max();
}
