using YouthArchive.ArchiveHack.Evidence;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.ArchiveHack.Answers;

/// <summary>What a team says to one question about its repository. One to a question; the team may change it until judging ends.</summary>
internal sealed class Answer
{
    public const int TextLength = 1000;

    public string Id { get; init; } = PortalId.New();
    public required string TeamId { get; init; }
    public required string HandInId { get; init; }
    public required FindingKind Kind { get; init; }
    public required string Text { get; set; }

    /// <summary>Who wrote it last.</summary>
    public required string ByPersonId { get; set; }
    public required DateTime GivenUtc { get; init; }
    public DateTime? ChangedUtc { get; set; }
}
