using YouthArchive.Platform.Persistence;

namespace YouthArchive.ArchiveHack.Teams;

internal sealed class Member
{
    public string Id { get; init; } = PortalId.New();
    public required string TeamId { get; set; }

    /// <summary>Repeated from the team: a person is in one team of an edition, and the database sees to it.</summary>
    public required int EditionId { get; init; }
    public required string PersonId { get; init; }

    /// <summary>As the member gave it; null when not given.</summary>
    public string? GitHubLogin { get; set; }
    public bool IsLeader { get; set; }

    /// <summary>One of <see cref="MemberRole.All"/>; null when not said.</summary>
    public string? Role { get; set; }

    /// <summary>The version of the code of conduct that the member has accepted.</summary>
    public string? ConductVersion { get; set; }
    public DateTime? ConductUtc { get; set; }
    public required DateTime JoinedUtc { get; init; }
}

/// <summary>A member has left, or was withdrawn by the leader.</summary>
internal sealed class Departure
{
    public int Id { get; private set; }
    public required string TeamId { get; init; }
    public required string PersonId { get; init; }
    public required string ByPersonId { get; init; }
    public required DateTime AtUtc { get; init; }
}
