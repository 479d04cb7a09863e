namespace YouthArchive.Judging.Conflicts;

internal enum DeclarationReason { Relative, Taught, Colleague, Other }

/// <summary>A judge says that they must not judge an entry. It stands until an organiser lifts it.</summary>
internal sealed class Declaration
{
    public int Id { get; private set; }
    public required int EditionId { get; init; }
    public required string EntryId { get; init; }
    public required string JudgeId { get; init; }
    public required DeclarationReason Reason { get; init; }
    public required DateTime AtUtc { get; init; }
    public DateTime? LiftedUtc { get; private set; }
    public string? LiftedBy { get; private set; }

    public bool Stands => LiftedUtc is null;

    public void Lift(string organiserId, DateTime nowUtc)
    {
        if (Stands)
        {
            (LiftedUtc, LiftedBy) = (nowUtc, organiserId);
        }
    }
}
