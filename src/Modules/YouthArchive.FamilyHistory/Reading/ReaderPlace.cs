namespace YouthArchive.FamilyHistory.Reading;

/// <summary>A place a reader says they are tied to: works from there, and works that tell of it, go to others.</summary>
internal sealed class ReaderPlace
{
    public const int NameLength = 80;
    public const int Most = 20;

    public required string PersonId { get; init; }

    /// <summary>As the reader wrote it.</summary>
    public required string Name { get; init; }
    public required DateTime AddedUtc { get; init; }
}
