using YouthArchive.Platform.Numbers;

namespace YouthArchive.Judging.Contracts;

/// <summary>One entry as it is reckoned now. Advice: nothing of it is published by being asked for.</summary>
/// <param name="Corrected">μ + f of the additive model (domain/judging.md §2.3), two decimals, of 100.</param>
/// <param name="RawMean">Exact mean of the judges' totals.</param>
/// <param name="Low">Best place of the 90 % range over the whole edition.</param>
/// <param name="High">Worst place of it.</param>
/// <param name="Component">From 1; entries of different components cannot be compared.</param>
public sealed record AdvisedEntry(
    string EntryId, decimal Corrected, Fraction RawMean, int Low, int High, int Component, IReadOnlyList<FinishedJudgement> Judgements);

/// <param name="EntryVariance">τ², in points² of 100.</param>
/// <param name="JudgeVariance">σ_b².</param>
/// <param name="ResidualVariance">σ².</param>
/// <param name="IsFitted">False when the judgements are too few, or all the same: the variances then say nothing.</param>
public sealed record RankingAdvice(
    IReadOnlyList<AdvisedEntry> Entries, double EntryVariance, double JudgeVariance, double ResidualVariance, bool IsFitted, int Components);

/// <summary>The computed ranking, for juries that decide by themselves.</summary>
public interface IRankingAdvice
{
    /// <summary>Best first. Null when the edition is not judged.</summary>
    Task<RankingAdvice?> OfEditionAsync(int editionId, CancellationToken cancellation = default);
}

/// <summary>What judges wrote to those whose entry it is.</summary>
public interface IJudgesComments
{
    /// <summary>
    /// Of judgements that are done, without a conflict; in an order that does not tell who wrote what. By entry; entries without a
    /// comment are left out. When they may be shown is the programme's question.
    /// </summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> OfAsync(
        int editionId, IReadOnlyCollection<string> entryIds, CancellationToken cancellation = default);
}
