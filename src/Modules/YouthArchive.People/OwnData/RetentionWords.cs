using Microsoft.Extensions.Localization;
using YouthArchive.People.Safety;
using YouthArchive.Platform.Localization;

namespace YouthArchive.People.OwnData;

/// <summary>The periods in words: each from where the task that carries it out reads it.</summary>
internal static class RetentionWords
{
    public static IReadOnlyList<(string What, string HowLong)> All(IStringLocalizer s) =>
    [
        (s["An account that nobody has ever used"], s.Years(Retention.YearsNeverUsed, s["after it was opened, when its class is over"])),
        (s["A student's account that is no longer used"], s.Years(Retention.YearsNotUsed, s["after the last sign-in and the end of the last class"])),
        (s["An account whose deletion was asked for"], s.Days(Retention.SecondThoughts, s["for second thoughts"])),
        (s["Letters that were sent"], s.Days(TimeSpan.FromDays(30), s["after sending"])),
        (s["Letters that could not be sent"], s.Days(TimeSpan.FromDays(90), s["after writing"])),
        (s["Addresses of guardians who were asked for consent"], s.Days(Retention.ConsentRequests, s["after the answer, or after the link has ended"])),
        (s["Consents"], s["as long as the account; then without names, as proof"]),
        (s["Counts of wrong tries to sign in"], s.Days(Retention.WrongTries, s["at most"])),
        (s["What was told to an adult"], s["{0}: {1}", s.Plural(SafetyRules.MonthsKept, "{0} month", "{0} months"), s["after it is closed"]]),
        (s["The record of what was done on the portal, without names"], s.Years(Retention.YearsOfAudit, s["after it happened"])),
        (s["Results and works"], s["for good; without a name when the account is deleted"]),
    ];

    private static string Years(this IStringLocalizer s, int years, string after) => s["{0}: {1}", s.Plural(years, "{0} year", "{0} years"), after];

    private static string Days(this IStringLocalizer s, TimeSpan days, string after) => s["{0}: {1}", s.Plural((int)days.TotalDays, "{0} day", "{0} days"), after];
}
