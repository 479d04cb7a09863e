namespace YouthArchive.Judging.Contracts;

/// <param name="Done">Finished judgements without a conflict.</param>
/// <param name="Expected">How many there will be.</param>
public sealed record JudgingProgress(int Done, int Expected);

/// <summary>How far the judging of an edition's entries is: numbers only, never a score and never a name.</summary>
public interface IJudgingProgress
{
    /// <summary>By entry id. Empty when the edition is not judged.</summary>
    Task<IReadOnlyDictionary<string, JudgingProgress>> OfEditionAsync(int editionId, CancellationToken cancellation = default);
}
