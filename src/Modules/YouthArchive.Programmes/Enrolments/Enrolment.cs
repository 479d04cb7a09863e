namespace YouthArchive.Programmes.Enrolments;

/// <summary>A person takes part in an edition.</summary>
internal sealed class Enrolment
{
    public long Id { get; private set; }
    public required int EditionId { get; init; }
    public required string PersonId { get; init; }
    public required DateTime AtUtc { get; init; }
}
