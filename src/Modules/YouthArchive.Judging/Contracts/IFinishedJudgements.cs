using YouthArchive.Platform.Numbers;

namespace YouthArchive.Judging.Contracts;

/// <param name="JudgeCode">Code within the edition: never a name.</param>
/// <param name="Total">Of 100, exactly, by the rubric's version it was scored by.</param>
public sealed record FinishedJudgement(string JudgeCode, Fraction Total);

/// <summary>What judges have declared done: for programmes that make marks of it. Conflicts and what was taken out are not in it.</summary>
public interface IFinishedJudgements
{
    /// <summary>By entry id, each by judge's code; entries nobody has finished are left out. Empty when the edition is not judged.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<FinishedJudgement>>> OfEditionAsync(int editionId, CancellationToken cancellation = default);
}
