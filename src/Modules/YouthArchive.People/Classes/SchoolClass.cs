using YouthArchive.Platform.Persistence;

namespace YouthArchive.People.Classes;

/// <summary>What a sign-in card's secret is made of.</summary>
internal enum SecretKind { Words, Pictures }

internal sealed class SchoolClass : IVersioned
{
    public const int NameLength = 40;
    public const int FullAt = 40;

    public string Id { get; init; } = PortalId.New();
    public required int SchoolId { get; init; }

    /// <summary>As the school writes it: 9 «Ә».</summary>
    public required string Name { get; set; }

    /// <summary>1 to 12.</summary>
    public required int Grade { get; set; }

    /// <summary>Language of teaching; the cards and letters of the class are in it.</summary>
    public required string Language { get; set; }

    /// <summary>The calendar year in which the school year begins.</summary>
    public required int SchoolYear { get; set; }
    public required SecretKind Secret { get; set; }
    public required string OpenedById { get; init; }
    public required DateTime OpenedUtc { get; init; }
    public DateTime? EndedUtc { get; set; }

    /// <summary>With it newcomers join by themselves; null when there is none.</summary>
    public string? Code { get; set; }
    public DateTime? CodeIssuedUtc { get; set; }
    public bool IsSample { get; init; }
    public int Version { get; set; }
}

internal enum MemberState
{
    In = 0,

    /// <summary>Came with a locked code, or when the class was full; a teacher lets them in.</summary>
    Waiting = 1,

    /// <summary>Removed by the teacher's own hand; an import never adds them again.</summary>
    Removed = 2,

    /// <summary>Took the account along.</summary>
    Left = 3,
}

internal sealed class ClassMember
{
    public required string ClassId { get; init; }
    public required string PersonId { get; init; }
    public required DateTime JoinedUtc { get; init; }
    public MemberState State { get; set; }
    public DateTime? EndedUtc { get; set; }

    /// <summary>How a class list names the person, folded; a later import finds them by it even when the name was corrected here.</summary>
    public string RosterKey { get; set; } = "";

    /// <summary>The name or year was changed by the teacher's own hand; an import leaves both alone.</summary>
    public bool IsEditedByHand { get; set; }
}
