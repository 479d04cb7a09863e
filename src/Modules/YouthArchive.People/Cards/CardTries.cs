using YouthArchive.People.Classes;

namespace YouthArchive.People.Cards;

/// <summary>Where a card stands with wrong tries. <see cref="Day"/> is yyyymmdd in UTC.</summary>
internal sealed record TryState(int Wrong, int Day, bool IsLocked);

/// <summary>
/// How often a secret may be guessed. The promise is less than 1 in 10,000 per account and day and 1 in 100 per class and day,
/// for the smaller of the two spaces: three of 48 pictures, 110,592 secrets.
/// </summary>
internal static class CardTries
{
    /// <summary>This many wrong tries in a day lock the card until a teacher unlocks it.</summary>
    public const int LockAt = 10;

    /// <summary>
    /// With pictures a teacher's click gives no second ten on the same day, only what is left up to this: 11 of 110,592 is still less than
    /// 1 in 10,000, and 12 is not. After that the QR code, or tomorrow. With words there is room: the click begins anew.
    /// </summary>
    public const int MostOfPicturesADay = 11;

    /// <summary>At all cards of a class together: 300 of 110,592 is 0.0027. Seven slips for each of forty pupils.</summary>
    public const int PerClassADay = 300;

    /// <summary>At one address, whether the names exist or not. A whole school sits behind one address and slips now and then.</summary>
    public const int PerAddressAnHour = 200;

    public static int DayOf(DateTime utc) => utc.Year * 10_000 + utc.Month * 100 + utc.Day;

    public static bool MayTry(TryState state, int today) =>
        !state.IsLocked && (state.Day != today || state.Wrong < MostOfPicturesADay);

    public static TryState AfterWrong(TryState state, int today)
    {
        var wrong = state.Day == today ? state.Wrong + 1 : 1;
        return new(wrong, today, wrong >= LockAt);
    }

    public static TryState Unlocked(TryState state, SecretKind kind) =>
        state.IsLocked ? state with { Wrong = AfterUnlock(kind, state.Wrong), IsLocked = false } : state;

    public static int AfterUnlock(SecretKind kind, int wrong) => kind == SecretKind.Pictures ? wrong : 0;
}
