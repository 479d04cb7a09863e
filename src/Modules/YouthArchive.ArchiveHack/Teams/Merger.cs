namespace YouthArchive.ArchiveHack.Teams;

/// <summary>The leader of one team asks to become part of another; that team's leader answers.</summary>
internal sealed class Merger
{
    public int Id { get; private set; }
    public required int EditionId { get; init; }

    /// <summary>The team that goes into the other and ends.</summary>
    public required string FromTeamId { get; init; }

    /// <summary>The team that stays, with its name and code.</summary>
    public required string IntoTeamId { get; init; }
    public required string AskedBy { get; init; }
    public required DateTime AskedUtc { get; init; }
    public DateTime? AnsweredUtc { get; set; }
    public string? AnsweredBy { get; set; }
    public MergerAnswer Answer { get; set; }

    public bool IsOpen => AnsweredUtc is null;
}

internal enum MergerAnswer { None, Agreed, Refused, TakenBack }

internal enum MergerProblem { NoSuchTeam, OwnTeam, Frozen, TooLarge, ConsentMissing, AskedAlready, TryAgain }
