using YouthArchive.People.Contracts;
using YouthArchive.Platform.Localization;

namespace YouthArchive.People.Guardians;

internal static class ConsentRules
{
    /// <summary>How long the link of a letter can be used.</summary>
    public static readonly TimeSpan LinkLasts = TimeSpan.FromDays(30);

    public static IReadOnlyList<ConsentPurpose> Purposes { get; } = Enum.GetValues<ConsentPurpose>();

    /// <summary>What a person of age gives for themself; nobody of age needs a consent to take part.</summary>
    public static IReadOnlyList<ConsentPurpose> OwnPurposes { get; } = [ConsentPurpose.Name, ConsentPurpose.Work, ConsentPurpose.Photographs];

    /// <param name="given">The person's consents for this purpose, withdrawn and ended ones too.</param>
    /// <param name="askedUtc">When the open letter was written; null when none is open.</param>
    public static ConsentState StateOf(
        ConsentPurpose purpose, bool isMinor, IReadOnlyCollection<Consent> given, DateTime? askedUtc, DateTime now)
    {
        if (purpose == ConsentPurpose.TakingPart && !isMinor)
        {
            return ConsentState.NotNeeded;
        }
        if (LiveOf(isMinor, given, now) is not null)
        {
            return ConsentState.Live;
        }
        var last = given.MaxBy(c => (c.GivenUtc, c.Id));
        if (askedUtc is not null && (last is null || askedUtc >= EndOf(last)))
        {
            return ConsentState.Asked;
        }
        return last is null ? ConsentState.Missing
            : last.WithdrawnUtc is not null ? ConsentState.Withdrawn
            : last.UntilUtc <= now ? ConsentState.Expired
            : ConsentState.Missing;
    }

    /// <summary>The consent in force that ends last. One that somebody gave as a person of age counts only while they are taken for one.</summary>
    public static Consent? LiveOf(bool isMinor, IEnumerable<Consent> given, DateTime now) =>
        given.Where(c => IsInForce(c, now) && !(isMinor && c.Way == ConsentWay.Own)).MaxBy(c => (c.UntilUtc, c.Id));

    public static bool IsInForce(Consent consent, DateTime now) => consent.WithdrawnUtc is null && now < consent.UntilUtc;

    /// <summary>
    /// A consent lasts for this school year and the next: to 31 August. So nobody is asked in the middle of a competition, and a
    /// signature does not live on for years.
    /// </summary>
    /// <returns>The first moment without it: 1 September, midnight in Astana.</returns>
    public static DateTime UntilOf(DateTime givenUtc)
    {
        var day = LocalTime.DayIn(givenUtc, LocalTime.DefaultZone);
        var begun = day.Month >= 9 ? day.Year : day.Year - 1;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(LocalTime.DefaultZone);
        return TimeZoneInfo.ConvertTimeToUtc(new DateTime(begun + 2, 9, 1, 0, 0, 0, DateTimeKind.Unspecified), zone);
    }

    private static DateTime EndOf(Consent consent) => consent.WithdrawnUtc ?? consent.GivenUtc;
}
