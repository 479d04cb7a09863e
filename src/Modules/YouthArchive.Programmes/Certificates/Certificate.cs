using YouthArchive.Platform.Localization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Certificates;

/// <summary>Who stands below a certificate.</summary>
internal sealed record Signatory(LocalizedText Name, LocalizedText Office);

internal enum CertificateState { Valid, Replaced, Revoked }

/// <summary>Why a certificate was revoked, as everybody may read it. Stored as numbers: new ones are added at the end.</summary>
internal enum RevocationCause
{
    /// <summary>The result or the attendance it speaks of was wrong.</summary>
    WrongResult = 0,

    /// <summary>It was issued to somebody else than it was meant for.</summary>
    WrongPerson = 1,

    /// <summary>What is printed has a mistake.</summary>
    Misprint = 2,

    /// <summary>The rules of the programme were broken.</summary>
    BrokenRules = 3,
    AtOwnWish = 4,
    Other = 5,
}

/// <summary>
/// A certificate as it was issued. Nothing of what it says changes afterwards: a new name is a new certificate that replaces it.
/// Only erasure empties the name and the title; number and state stay, so that the paper can still be checked.
/// </summary>
internal sealed class Certificate
{
    public const int NameLength = 200;
    public const int TitleLength = 300;
    public const int EntryLength = 64;
    public const int ReasonLength = 500;

    public long Id { get; private set; }
    public required string Number { get; init; }
    public required string PersonId { get; set; }
    public required int EditionId { get; init; }
    public required CertificateKind Kind { get; init; }

    /// <summary>Of the ground; empty where there is none.</summary>
    public required string EntryId { get; init; }

    /// <summary>From 1; the highest of a person, edition, kind and entry is the newest.</summary>
    public required int Ordinal { get; set; }

    /// <summary>The person's name on the day of issue; empty once erased.</summary>
    public required string Name { get; set; }

    /// <summary>The person's language on that day: the one it is offered in first.</summary>
    public required string Language { get; init; }
    public required LocalizedText Achievement { get; init; }
    public required string EntryTitle { get; set; }
    public required LocalizedText EditionTitle { get; init; }
    public required LocalizedText Heading { get; init; }

    /// <summary>With places, as the template was.</summary>
    public required LocalizedText Text { get; init; }
    public required IReadOnlyList<Signatory> Signatories { get; init; }

    /// <summary>IANA name: the date of issue is the day there.</summary>
    public required string Zone { get; init; }
    public required DateTime IssuedUtc { get; init; }

    /// <summary>Null when a recipe issued it.</summary>
    public string? IssuedById { get; init; }
    public bool IsSample { get; init; }
    public DateTime? RevokedUtc { get; private set; }
    public string? RevokedById { get; private set; }

    /// <summary>Shown to whoever checks the number, in that person's language.</summary>
    public RevocationCause? RevocationCause { get; private set; }

    /// <summary>For the file: organisers read it, and the person in the copy of the own data.</summary>
    public string? RevocationReason { get; private set; }
    public string? ReplacedBy { get; private set; }
    public DateTime? ErasedUtc { get; private set; }

    public CertificateState State =>
        RevokedUtc is not null ? CertificateState.Revoked : ReplacedBy is not null ? CertificateState.Replaced : CertificateState.Valid;

    /// <param name="note">For the file alone; may be empty.</param>
    public void Revoke(string? actorId, RevocationCause cause, string? note, DateTime nowUtc) =>
        (RevokedUtc, RevokedById, RevocationCause, RevocationReason) = (nowUtc, actorId, cause, string.IsNullOrWhiteSpace(note) ? null : note.Trim());

    public void ReplaceBy(string number) => ReplacedBy = number;

    public void Erase(DateTime nowUtc) => (Name, EntryTitle, ErasedUtc) = ("", "", nowUtc);
}

/// <summary>The hash of a file that the site has sent: by it a file is known again, whatever the site's drawing becomes.</summary>
internal sealed class CertificateRendering
{
    /// <summary>Lower-case hexadecimal SHA-256 of the whole file.</summary>
    public required string Sha256 { get; init; }
    public required long CertificateId { get; init; }
    public required DateTime FirstUtc { get; init; }
}

/// <summary>An organiser has asked for the certificates of an edition; the site issues them by itself.</summary>
internal sealed class CertificateBatch
{
    public int Id { get; private set; }
    public required int EditionId { get; init; }
    public required DateTime AskedUtc { get; init; }
    public required string AskedById { get; init; }

    /// <summary>Done and still to do, as last reckoned.</summary>
    public int Total { get; set; }
    public int Done { get; set; }

    /// <summary>Deserved, but there is no template of the kind.</summary>
    public int WithoutTemplate { get; set; }
    public DateTime? FinishedUtc { get; set; }
}
