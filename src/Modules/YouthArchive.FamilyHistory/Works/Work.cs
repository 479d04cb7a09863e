using YouthArchive.Platform.Persistence;

namespace YouthArchive.FamilyHistory.Works;

/// <summary>Stored by name.</summary>
internal enum WorkForm { Paper, Podcast, Film, Exhibit, FamilyTree }

/// <summary>Stored by name.</summary>
internal enum WorkState
{
    Draft,
    HandedIn,

    /// <summary>Taken back by its authors or the organiser; kept, never read.</summary>
    Withdrawn,
}

/// <summary>The tasks of an entry, as they stand in its address.</summary>
internal static class WorkParts
{
    public const string About = "about";
    public const string Diary = "diary";
    public const string Sources = "sources";
    public const string Scans = "scans";
    public const string Text = "text";
    public const string Report = "report";
    public const string Declarations = "declarations";
    public const string Preview = "preview";
    public const string HandIn = "hand-in";
    public const string Versions = "versions";

    public static IReadOnlyList<string> Tasks { get; } = [About, Diary, Sources, Scans, Text, Report, Declarations, HandIn];
}

/// <summary>An entry of the competition: one author's or a group's work.</summary>
internal sealed class Work : IVersioned
{
    public const int TitleLength = 200;
    public const int SummaryLength = 1000;

    /// <summary>Characters of Markdown: 2,500 words and their footnotes fit many times over, a hostile text does not.</summary>
    public const int BodyLength = 60_000;
    public const int ReportLength = 12_000;

    public required string Id { get; init; }
    public required int EditionId { get; init; }

    /// <summary>«F-0123», unique within the edition: how readers, logs and addresses of staff know it.</summary>
    public required string Code { get; init; }
    public required string DivisionKey { get; set; }
    public required WorkForm Form { get; set; }

    /// <summary>kk, ru, en or mn: of the edition's working languages.</summary>
    public required string Language { get; set; }

    /// <summary>Of the edition's topics; null for an own one.</summary>
    public string? TopicKey { get; set; }
    public string Title { get; set; } = "";
    public string Summary { get; set; } = "";

    /// <summary>Markdown. Footnotes are bound to sources by their key: <c>[^s3]</c>.</summary>
    public string Body { get; set; } = "";

    /// <summary>The process report, Markdown.</summary>
    public string Report { get; set; } = "";

    /// <summary>Of the edition's defences; null while nothing is chosen.</summary>
    public string? DefenceKey { get; set; }

    /// <summary>The teacher who helps.</summary>
    public string? TutorId { get; set; }
    public WorkState State { get; set; }

    /// <summary>Of the newest hand-in.</summary>
    public DateTime? HandedInUtc { get; set; }
    public bool IsLate { get; set; }

    /// <summary>Number of the revision that was handed in last; readers see this one, whatever is written later.</summary>
    public int? HandedInRevision { get; set; }
    public required DateTime CreatedUtc { get; init; }
    public DateTime ChangedUtc { get; set; }
    public bool IsSample { get; init; }

    /// <summary>How many keys of sources were given out: the next is one more, also when one was taken away.</summary>
    public int SourcesGiven { get; set; }
    public int Version { get; set; }
}

/// <summary>Whose a work is. The first begins it and invites the others.</summary>
internal sealed class WorkAuthor
{
    public required string WorkId { get; init; }
    public required string PersonId { get; init; }
    public required int Position { get; set; }

    /// <summary>What this author did, in own words; asked of groups.</summary>
    public string Share { get; set; } = "";

    /// <summary>Null while an invitation is not answered.</summary>
    public DateTime? JoinedUtc { get; set; }
}

/// <summary>The texts of a work as they stood at a moment; never changed. The newest saves of one writer within ten minutes are one.</summary>
internal sealed class WorkRevision
{
    public required string WorkId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }
    public required string ById { get; init; }
    public required DateTime FromUtc { get; init; }
    public required DateTime SavedUtc { get; set; }
    public required string Title { get; set; }
    public required string Summary { get; set; }
    public required string Body { get; set; }
    public required string Report { get; set; }

    /// <summary>Set at hand-in: such a revision is never written over.</summary>
    public bool IsSealed { get; set; }
}

/// <summary>Stored by name.</summary>
internal enum CodeKind { Author, Tutor }

/// <summary>Whoever types it on the site joins the work: a co-author, or the teacher who helps. One of each kind at a time.</summary>
internal sealed class WorkCode
{
    public required string WorkId { get; init; }
    public required CodeKind Kind { get; init; }

    /// <summary>Eight letters and digits that cannot be mistaken for one another.</summary>
    public required string Code { get; set; }
    public required DateTime AtUtc { get; set; }
}
