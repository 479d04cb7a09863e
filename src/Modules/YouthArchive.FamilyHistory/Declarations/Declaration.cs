namespace YouthArchive.FamilyHistory.Declarations;

/// <summary>What every author answers for. Stored by name.</summary>
internal enum DeclarationKind { OwnWork, HelpReceived, UseOfAi, LivingPersons }

internal sealed class Declaration
{
    public required string WorkId { get; init; }
    public required DeclarationKind Kind { get; init; }
    public bool IsMade { get; set; }

    /// <summary>Who helped with what; what a machine wrote or searched.</summary>
    public string Text { get; set; } = "";
    public required DateTime AtUtc { get; set; }
    public required string ById { get; set; }
}

/// <summary>Stored by name.</summary>
internal enum ReleaseState { Missing, Given, NotNeeded }

/// <summary>A living person the work tells of, and whether that person agreed.</summary>
internal sealed class LivingPerson
{
    public required string Id { get; init; }
    public required string WorkId { get; init; }
    public required string Name { get; set; }
    public string Relation { get; set; } = "";
    public ReleaseState State { get; set; }

    /// <summary>The signed release among the attachments.</summary>
    public string? AttachmentId { get; set; }
}
