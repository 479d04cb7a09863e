namespace YouthArchive.FamilyHistory.Tutors;

/// <summary>A tutor's remark on a part of a work. The tutor never writes in the work itself; how much was said is counted and shown.</summary>
internal sealed class TutorNote
{
    public const int TextLength = 2000;

    public required string Id { get; init; }
    public required string WorkId { get; init; }

    /// <summary>Of <see cref="Works.WorkParts"/>.</summary>
    public required string Part { get; init; }
    public required string ById { get; init; }
    public required string Text { get; set; }
    public required DateTime AtUtc { get; init; }

    /// <summary>Null while the authors have not ticked it off.</summary>
    public DateTime? DoneUtc { get; set; }
}
