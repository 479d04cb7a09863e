using YouthArchive.Platform.Persistence;

namespace YouthArchive.SummerSchool.Applications;

/// <summary>Stored as numbers: new ones are added at the end.</summary>
internal enum ApplicationState { Draft = 0, HandedIn = 1, Withdrawn = 2 }

/// <summary>Stored as numbers: new ones are added at the end.</summary>
internal enum Standing { Unknown = 0, Student = 1, EarlyCareer = 2, Pupil = 3 }

/// <summary>What the site knows of the applicant in another programme, as it stood at the hand-in.</summary>
/// <param name="Title">Of the edition.</param>
/// <param name="Result">In words; empty where there is none yet.</param>
internal sealed record PortfolioEntry(string EditionKey, string Title, string Result);

/// <summary>One person's application to a school. Columns that others may not read stand in tables of their own.</summary>
internal sealed class SchoolApplication : IVersioned
{
    public const int WordsLength = 20_000;
    public const int OrganisationLength = 200;

    public required string Id { get; init; }
    public required int EditionId { get; init; }
    public required string PersonId { get; set; }

    /// <summary>A-001, unique within the edition.</summary>
    public required string Code { get; init; }
    public ApplicationState State { get; set; }
    public string Country { get; set; } = "";

    /// <summary>Of Kazakhstan or Mongolia; empty for other countries.</summary>
    public string Region { get; set; } = "";

    /// <summary>In which the application is written; decides who reads it.</summary>
    public string Language { get; set; } = "";

    /// <summary><c>f</c>, <c>m</c> or empty: nobody has to say.</summary>
    public string Gender { get; set; } = "";
    public Standing Standing { get; set; }
    public string Organisation { get; set; } = "";
    public string Motivation { get; set; } = "";

    /// <summary>Own words about what the person has made.</summary>
    public string Portfolio { get; set; } = "";
    public IReadOnlyList<PortfolioEntry> Entries { get; set; } = [];
    public DateTime CreatedUtc { get; init; }
    public DateTime ChangedUtc { get; set; }
    public DateTime? HandedInUtc { get; set; }
    public bool IsSample { get; init; }
    public int Version { get; set; }
}

/// <summary>What somebody else says of the applicant. One at a time; another referee makes the link before void.</summary>
internal sealed class Reference
{
    public const int TextLength = 8000;
    public const int NameLength = 200;

    public required string ApplicationId { get; init; }

    /// <summary>Where the link went.</summary>
    public string Email { get; set; } = "";

    /// <summary>SHA-256 of the link's token; null once it was used.</summary>
    public string? TokenHash { get; set; }
    public DateTime AskedUtc { get; set; }
    public int Letters { get; set; }
    public DateTime? WrittenUtc { get; set; }
    public string RefereeName { get; set; } = "";

    /// <summary>Who the referee is to the applicant, in the referee's words.</summary>
    public string Position { get; set; } = "";
    public string Text { get; set; } = "";
}

/// <summary>Health, allergies, who picks up: sealed, for those with a permission of their own, gone after the school.</summary>
internal sealed class CareNote
{
    public required string ApplicationId { get; init; }
    public required string Sealed { get; set; }
    public DateTime ChangedUtc { get; set; }
}
