namespace YouthArchive.FamilyHistory.Jury;

/// <summary>A jury gives, or takes back, one outcome of one work. Never changed: the newest of a work and an outcome counts.</summary>
internal sealed class JuryDecision
{
    public const int ReasonLength = 1000;

    public long Id { get; private set; }
    public required int EditionId { get; init; }
    public required string WorkId { get; init; }
    public required Outcome Outcome { get; init; }

    /// <summary>False: taken back.</summary>
    public required bool IsGiven { get; init; }

    /// <summary>Whom the work competes with: division, form and, where readers did not link the languages, the language.</summary>
    public required string Group { get; init; }

    /// <summary>The computed place at that moment; null while nobody has read it.</summary>
    public int? Place { get; init; }

    /// <summary>The computed score at that moment, of 100.</summary>
    public decimal? Corrected { get; init; }

    /// <summary>The exact mean at that moment: <c>355/4</c>.</summary>
    public string? RawMean { get; init; }
    public string Reason { get; init; } = "";

    /// <summary>Of a tutor's prize.</summary>
    public string? TutorId { get; init; }

    /// <summary>Of a school's prize.</summary>
    public int? SchoolId { get; init; }
    public required DateTime AtUtc { get; init; }
    public required string ById { get; init; }
}

/// <summary>The jury's word is public from here on, until it is withdrawn.</summary>
internal sealed class JuryPublication
{
    public int Id { get; private set; }
    public required int EditionId { get; init; }

    /// <summary>The last decision it has; later ones are public with the next publication.</summary>
    public required long LastDecision { get; init; }
    public required DateTime PublishedUtc { get; init; }
    public required string ById { get; init; }
    public DateTime? WithdrawnUtc { get; set; }
    public string? WithdrawnById { get; set; }
    public string? WithdrawalReason { get; set; }
}
