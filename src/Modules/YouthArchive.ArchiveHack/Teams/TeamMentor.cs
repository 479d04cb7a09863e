using YouthArchive.Platform.Persistence;

namespace YouthArchive.ArchiveHack.Teams;

/// <summary>An adult who helps a team and is no member of it. The row stays after the end: whoever was a mentor does not judge the team.</summary>
internal sealed class TeamMentor
{
    public string Id { get; init; } = PortalId.New();
    public required string TeamId { get; set; }
    public required int EditionId { get; init; }
    public required string PersonId { get; init; }
    public required DateTime SinceUtc { get; init; }
    public DateTime? EndedUtc { get; set; }
}

/// <summary>The code a leader gives to a grown-up: who enters it becomes a mentor. A new one replaces the old.</summary>
internal sealed class MentorCode
{
    public required string TeamId { get; init; }
    public required string Code { get; set; }
    public required DateTime UntilUtc { get; set; }
}
