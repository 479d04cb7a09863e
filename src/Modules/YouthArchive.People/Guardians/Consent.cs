using YouthArchive.People.Contracts;

namespace YouthArchive.People.Guardians;

/// <summary>How a consent came.</summary>
internal enum ConsentWay
{
    /// <summary>From the guardian's own account, reached by a mailed link.</summary>
    Link = 0,

    /// <summary>A signed paper that the school holds; scanned.</summary>
    Paper = 1,

    /// <summary>By the student, who is of age.</summary>
    Own = 2,
}

/// <summary>One consent for one purpose. Never changed but for its end: a new decision is a new row.</summary>
internal sealed class Consent
{
    public long Id { get; private set; }
    public required string StudentId { get; init; }
    public required ConsentPurpose Purpose { get; init; }

    /// <summary>Which wording was read, and in which language.</summary>
    public required int TextVersion { get; init; }
    public required string TextLanguage { get; init; }
    public required ConsentWay Way { get; init; }

    /// <summary>The guardian's account; null for a paper.</summary>
    public string? GuardianId { get; init; }

    /// <summary>The signature's name on a paper; null where an account gave it.</summary>
    public string? SignedBy { get; set; }

    /// <summary>Of a paper: the scan in the file store, and who vouches for it.</summary>
    public string? ScanKey { get; set; }
    public string? RecordedById { get; init; }
    public required DateTime GivenUtc { get; init; }
    public required DateTime UntilUtc { get; init; }
    public DateTime? WithdrawnUtc { get; set; }
    public string? WithdrawnById { get; set; }
}

/// <summary>A guardian answers for a student.</summary>
internal sealed class Guardianship
{
    public required string StudentId { get; init; }
    public required string GuardianId { get; init; }
    public required DateTime SinceUtc { get; init; }
}

/// <summary>A guardian was asked by mail. The link's token is kept as a digest.</summary>
internal sealed class ConsentRequest
{
    public long Id { get; private set; }
    public required string StudentId { get; init; }
    public required string Email { get; init; }
    public required string Language { get; init; }
    public required string TokenHash { get; set; }
    public required string AskedById { get; init; }
    public required DateTime AskedUtc { get; init; }
    public required DateTime UntilUtc { get; set; }
    public int Reminders { get; set; }
    public DateTime? RemindedUtc { get; set; }
    public DateTime? AnsweredUtc { get; set; }
}
