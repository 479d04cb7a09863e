using YouthArchive.Platform.Persistence;

namespace YouthArchive.Olympiads.Results.Rankings;

/// <summary>The rules of a paper's results, as they were declared before it was sat.</summary>
internal sealed class DeclaredRules : IVersioned
{
    public required int PaperId { get; init; }

    /// <summary><see cref="RankingRules"/> as JSON.</summary>
    public required string Rules { get; set; }

    /// <summary>A board shown before the end holds only what was handed in before; null for none.</summary>
    public DateTime? FreezeUtc { get; set; }
    public required DateTime DeclaredUtc { get; set; }
    public required string DeclaredBy { get; set; }
    public int Version { get; set; }
}

/// <summary>A paper's results as they were made public. Marks changed later do not change it; a withdrawal ends it.</summary>
internal sealed class ResultPublication
{
    public const int ReasonLength = 500;

    public int Id { get; private set; }
    public required int PaperId { get; init; }
    public required int EditionId { get; init; }
    public required DateTime PublishedUtc { get; init; }
    public required string PublishedBy { get; init; }

    /// <summary>A board that stands still until the end, not the final result.</summary>
    public bool IsFrozen { get; init; }

    /// <summary><see cref="PublishedBoard"/> as JSON.</summary>
    public required string Snapshot { get; init; }
    public DateTime? WithdrawnUtc { get; private set; }
    public string? WithdrawnBy { get; private set; }
    public string? WithdrawalReason { get; private set; }

    public void Withdraw(string organiserId, string reason, DateTime nowUtc) =>
        (WithdrawnUtc, WithdrawnBy, WithdrawalReason) = (nowUtc, organiserId, reason);
}
