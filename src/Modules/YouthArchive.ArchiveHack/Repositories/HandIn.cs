using YouthArchive.ArchiveHack.GitHub;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.ArchiveHack.Repositories;

/// <summary>
/// A team's repository, as it was handed in. Proposed first, confirmed by the team, replaced by the next one: rows stay,
/// so the history of what a team handed in is kept.
/// </summary>
internal sealed class HandIn
{
    public const int DescriptionLength = 500;

    public string Id { get; init; } = PortalId.New();
    public required string TeamId { get; set; }

    /// <summary>owner/name as typed.</summary>
    public required string Address { get; init; }
    public required string ByPersonId { get; init; }
    public required DateTime HandedInUtc { get; init; }
    public HandInCheck Check { get; set; } = HandInCheck.Waiting;

    /// <summary>GitHub's number, asked once; the name may change, the number does not.</summary>
    public long? RepositoryId { get; set; }
    public string? FullName { get; set; }
    public string? Description { get; set; }
    public string? DefaultBranch { get; set; }
    public DateTime? PushedUtc { get; set; }
    public DateTime? ConfirmedUtc { get; set; }
    public string? ConfirmedBy { get; set; }
    public DateTime? ReplacedUtc { get; set; }

    /// <summary>Somebody asked for a reading now; answered by a reading that was tried later.</summary>
    public DateTime? WantedUtc { get; set; }

    public bool IsCurrent => ConfirmedUtc is not null && ReplacedUtc is null;
    public bool IsProposal => ConfirmedUtc is null && ReplacedUtc is null;
    public string Name => FullName ?? Address;

    public void Found(Repository repository)
    {
        RepositoryId = repository.Id;
        FullName = repository.FullName;
        Description = Cut(repository.Description);
        DefaultBranch = repository.DefaultBranch;
        PushedUtc = repository.PushedAt?.UtcDateTime;
        Check = HandInCheck.Found;
    }

    private static string? Cut(string? text) => text is { Length: > DescriptionLength } ? text[..(DescriptionLength - 1)] + "…" : text;
}

/// <summary>What came of looking the address up.</summary>
internal enum HandInCheck
{
    /// <summary>GitHub could not be asked yet; the site asks again by itself.</summary>
    Waiting,
    Found,
    NotFound,
    Private,
    Refused,

    /// <summary>Another team of the edition handed the same repository in before.</summary>
    TakenByAnother,
}
