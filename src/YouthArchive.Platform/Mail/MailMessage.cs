namespace YouthArchive.Platform.Mail;

public enum MailState { Waiting, Sent, Failed }

/// <summary>A letter as it was written. It holds personal data: only the mail page and the person's own download show it.</summary>
public sealed class MailMessage
{
    public const int KindLength = 100;
    public const int AddressLength = 254;
    public const int SubjectLength = 200;
    public const int KeyLength = 200;

    public required string Id { get; init; }
    public required string Kind { get; init; }
    public required string To { get; init; }
    public string? PersonId { get; init; }
    public required string Language { get; init; }
    public required string Subject { get; init; }
    public required string Text { get; init; }
    public required string Html { get; init; }
    public bool IsEssential { get; init; }

    /// <summary>Where one click unsubscribes; null for an essential letter.</summary>
    public string? UnsubscribeUrl { get; init; }
    public string? Key { get; init; }
    public required DateTime CreatedUtc { get; init; }

    /// <summary>Counted before each try, so that a try the site did not survive is counted too.</summary>
    public int Attempts { get; private set; }
    public DateTime NextAttemptUtc { get; set; }
    public DateTime? SentUtc { get; private set; }
    public DateTime? FailedUtc { get; private set; }

    /// <summary>Why the last try did not succeed: a code and our own words, never what a server answered, which may name the person.</summary>
    public string? Problem { get; private set; }

    public MailState State => SentUtc is not null ? MailState.Sent : FailedUtc is not null ? MailState.Failed : MailState.Waiting;

    /// <summary>Back into the queue, with all its tries.</summary>
    public void SendAgain(DateTime now)
    {
        (Attempts, NextAttemptUtc, SentUtc, FailedUtc, Problem) = (0, now, null, null, null);
    }
}

/// <summary>Somebody does not want letters of a kind.</summary>
internal sealed class MailChoice
{
    public const int SubjectLength = 70;

    /// <summary>A person's id, or a digest of an address that belongs to no account.</summary>
    public required string Subject { get; init; }
    public required string Kind { get; init; }
    public required DateTime RefusedUtc { get; init; }
}
