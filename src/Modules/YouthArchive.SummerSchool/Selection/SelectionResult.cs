using YouthArchive.SummerSchool.Terms;

namespace YouthArchive.SummerSchool.Selection;

/// <summary>Why somebody is in or not. Written into records by name.</summary>
internal enum SelectionReason
{
    /// <summary>Would be in by the score alone.</summary>
    ByScore,

    /// <summary>In because a quota asks for at least so many.</summary>
    ForQuota,

    /// <summary>In because others with a better score met an at-most quota.</summary>
    AfterQuota,

    /// <summary>Not in: the places ended at a better score.</summary>
    PlacesEnded,

    /// <summary>Not in, though the score would have done: an at-most quota is full.</summary>
    QuotaFull,

    /// <summary>Not in, though the score would have done: the place was needed for an at-least quota.</summary>
    GaveWay,
}

/// <param name="Rank">By the score alone, from 1.</param>
/// <param name="Quotas">Which the reason speaks of; empty for scores.</param>
/// <param name="Other">Code of the one who gave way, or for whom one gave way; null for the other reasons.</param>
/// <param name="WaitingRank">From 1; null for the admitted.</param>
internal sealed record Verdict(string Code, int Score, int Rank, bool IsAdmitted, SelectionReason Reason, IReadOnlyList<Quota> Quotas, string? Other, int? WaitingRank);

/// <summary>A quota and how it is met.</summary>
internal sealed record QuotaCount(Quota Quota, int Count, int Applicants);

/// <param name="Verdicts">The admitted by rank, then the waiting by rank; empty when the quotas contradict.</param>
/// <param name="LowestScore">Of the admitted.</param>
/// <param name="Contradiction">Quotas that cannot be met together by these applicants in these places; leaving out any one of them, the others can. Empty when all can.</param>
internal sealed record SelectionResult(
    IReadOnlyList<Verdict> Verdicts, IReadOnlyList<QuotaCount> Counts, long TotalScore, int LowestScore, IReadOnlyList<Quota> Contradiction, bool IsProven)
{
    public bool IsPossible => Contradiction.Count == 0 && Verdicts.Count > 0;
    public IEnumerable<Verdict> Admitted => Verdicts.Where(v => v.IsAdmitted);
}
