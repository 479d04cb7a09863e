namespace YouthArchive.ArchiveHack.Teams;

internal sealed record TeamSizes(int Smallest, int Largest)
{
    public const int Most = 20;

    public static readonly TeamSizes Usual = new(Team.Smallest, Team.Largest);

    public bool IsSensible => 1 <= Smallest && Smallest <= Largest && Largest <= Most;
}

/// <summary>What the organiser has set for one edition; where nothing is set, the usual sizes hold and no code of conduct is asked for.</summary>
internal sealed class EditionRules
{
    public required int EditionId { get; init; }
    public int SmallestTeam { get; set; } = Team.Smallest;
    public int LargestTeam { get; set; } = Team.Largest;

    /// <summary>The version every member accepts before handing in; null when none is asked for. A new version is accepted anew.</summary>
    public string? ConductVersion { get; set; }

    public TeamSizes Sizes => new(SmallestTeam, LargestTeam);

    public bool IsAcceptedBy(Member member) => ConductVersion is null || member.ConductVersion == ConductVersion;
}
