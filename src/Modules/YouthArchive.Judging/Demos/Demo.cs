namespace YouthArchive.Judging.Demos;

/// <summary>When and where an entry is shown to its judges.</summary>
internal sealed class Demo
{
    public const int PlaceLength = 60;

    public int Id { get; private set; }
    public required int EditionId { get; init; }
    public required string EntryId { get; init; }
    public required DateTime StartsUtc { get; init; }
    public required int Minutes { get; init; }

    /// <summary>Table or room, as the organiser names it.</summary>
    public required string Place { get; init; }
}
