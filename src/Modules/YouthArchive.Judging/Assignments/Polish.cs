namespace YouthArchive.Judging.Assignments;

/// <summary>
/// The last step for a small panel: exchanges of two entries between two judges for as long as one lets entries be compared better.
/// Loads stay as they are. A large plan is near its bound already, and each look would cost too much there.
/// </summary>
internal static class Polish
{
    private const int Small = 400;
    private const double Gain = 1e-9;

    public static void Lower(Board board)
    {
        if (board.Entries * board.Judges > Small || Parts.Of(board).Count != 1)
        {
            return;
        }
        var now = DesignVariance.OfFixedEffects(board);
        while (Improve(board, now) is { } better)
        {
            now = better;
        }
    }

    /// <summary>Does the first exchange that helps; null when none does.</summary>
    private static double? Improve(Board board, double now)
    {
        for (var one = 0; one < board.Judges; one++)
        {
            for (var other = one + 1; other < board.Judges; other++)
            {
                foreach (var (there, back) in Exchanges(board, one, other))
                {
                    Exchange(board, one, other, there, back);
                    if (Parts.Of(board).Count == 1 && DesignVariance.OfFixedEffects(board) is var then && then < now - Gain)
                    {
                        return then;
                    }
                    Exchange(board, one, other, back, there);
                }
            }
        }
        return null;
    }

    private static List<(int There, int Back)> Exchanges(Board board, int one, int other) =>
        [.. from there in board.EntriesOf(one) where board.MayGive(there, one) && board.MayGet(there, other)
            from back in board.EntriesOf(other) where board.MayGive(back, other) && board.MayGet(back, one)
            select (there, back)];

    private static void Exchange(Board board, int one, int other, int there, int back)
    {
        board.Pass(there, one, other);
        board.Pass(back, other, one);
    }
}
