namespace YouthArchive.People.Classes;

/// <summary>A teacher's word to the class, read on each student's own page.</summary>
internal sealed class ClassMessage
{
    public const int TextLength = 1000;

    public long Id { get; private set; }
    public required string ClassId { get; init; }
    public required string AuthorId { get; init; }
    public required string Text { get; init; }
    public required DateTime AtUtc { get; init; }
}
