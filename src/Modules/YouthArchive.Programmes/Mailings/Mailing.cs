using YouthArchive.Platform.Localization;
using YouthArchive.Platform.Persistence;

namespace YouthArchive.Programmes.Mailings;

/// <summary>What an organiser tells a group of an edition's people, by letter, on the site, or both.</summary>
internal sealed class Mailing : IVersioned
{
    public const int SubjectLength = 150;
    public const int TextLength = 10_000;
    public const int KeyLength = 60;

    public required string Id { get; init; }
    public required int EditionId { get; init; }

    /// <summary>Of an <see cref="Contracts.Audience"/>.</summary>
    public required string AudienceKey { get; set; }
    public required LocalizedText Subject { get; set; }

    /// <summary>Markdown.</summary>
    public required LocalizedText Text { get; set; }
    public bool IsLetter { get; set; }
    public bool IsNotice { get; set; }
    public required string CreatedById { get; init; }
    public required DateTime CreatedUtc { get; init; }

    /// <summary>From then on nothing of it changes.</summary>
    public DateTime? AskedUtc { get; set; }

    /// <summary>Everybody it goes to is written down: who joins the group later gets none.</summary>
    public DateTime? ListedUtc { get; set; }
    public DateTime? FinishedUtc { get; set; }
    public int Version { get; set; }

    public bool IsDraft => AskedUtc is null;
}

/// <summary>What became of one person of a mailing. Stored by name.</summary>
internal enum ReceiverState
{
    Waiting,
    Written,

    /// <summary>Only on the site: a letter had nowhere to go, or is not wanted.</summary>
    NoticeOnly,
    NoAddress,
    Unwanted,
    NoConsent,

    /// <summary>The mailing was stopped before it was this person's turn.</summary>
    Stopped,
}

internal sealed class MailingReceiver
{
    public required string MailingId { get; init; }
    public required string PersonId { get; init; }
    public ReceiverState State { get; set; }
}
