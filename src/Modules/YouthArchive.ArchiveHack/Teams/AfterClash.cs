namespace YouthArchive.ArchiveHack.Teams;

/// <summary>
/// Many may want the same number or the last place in one moment. Each round of a clash has a winner, so everybody else tries
/// again after a short, uneven pause; a class of thirty that presses at once is through before the tries are over.
/// </summary>
internal static class AfterClash
{
    public const int Tries = 40;

    public static Task PauseAsync(int attempt, CancellationToken cancellation) =>
        Task.Delay(Random.Shared.Next(1, 10 * Math.Min(attempt, 10)), cancellation);
}
