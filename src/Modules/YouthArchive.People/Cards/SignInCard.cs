using YouthArchive.People.Classes;

namespace YouthArchive.People.Cards;

/// <summary>A student's sign-in card: a secret to type or tap, and a token in a QR code. Only digests are kept.</summary>
internal sealed class SignInCard
{
    /// <summary>How long an unused card can be printed again.</summary>
    public static readonly TimeSpan SealedFor = TimeSpan.FromDays(14);

    public required string PersonId { get; init; }
    public required string ClassId { get; set; }
    public required SecretKind Kind { get; set; }

    /// <summary>The user name as it is compared, so that a slip of the keyboard's language or a missing dot finds it.</summary>
    public string UserNameKey { get; set; } = "";

    /// <summary>Salted and slow, as passwords are.</summary>
    public required string SecretHash { get; set; }

    /// <summary>SHA-256 of the QR code's 128 random bits.</summary>
    public required string TokenHash { get; set; }

    /// <summary>The secret and the token, sealed, so that the cards can be printed again; gone after the first sign-in or 14 days.</summary>
    public string? Sealed { get; set; }
    public required DateTime IssuedUtc { get; set; }
    public required string IssuedById { get; set; }
    public DateTime? FirstUsedUtc { get; set; }

    /// <summary>Wrong tries on <see cref="WrongDay"/>, and the lock they lead to; a teacher lifts it.</summary>
    public int WrongTries { get; set; }

    /// <summary>The day in UTC, as yyyymmdd.</summary>
    public int WrongDay { get; set; }
    public DateTime? LockedUtc { get; set; }

    /// <summary>The same person's next card. What was tried today stays counted where every guess counts.</summary>
    public void Become(SignInCard next)
    {
        (ClassId, Kind, UserNameKey) = (next.ClassId, next.Kind, next.UserNameKey);
        (SecretHash, TokenHash, Sealed) = (next.SecretHash, next.TokenHash, next.Sealed);
        (IssuedUtc, IssuedById, FirstUsedUtc, LockedUtc) = (next.IssuedUtc, next.IssuedById, null, null);
        WrongTries = CardTries.AfterUnlock(Kind, WrongTries);
    }
}

/// <summary>Wrong tries at all cards of a class in one day.</summary>
internal sealed class ClassTries
{
    public required string ClassId { get; init; }

    /// <summary>The day in UTC, as yyyymmdd.</summary>
    public required int Day { get; init; }
    public int Wrong { get; set; }
}
