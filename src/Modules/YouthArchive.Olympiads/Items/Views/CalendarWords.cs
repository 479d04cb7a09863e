using System.Globalization;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Items.Views;

/// <param name="Title">English source text.</param>
/// <param name="Prefix"><c>w</c> for the date as written, else empty.</param>
/// <param name="Asked">Its month or day is 0 when it is not asked for; nothing else of it is looked at.</param>
internal sealed record DateView(ItemView View, string Title, string Prefix, CalendarKind Calendar, WrittenDate Asked);

/// <summary>Calendars and their months in the language of the request.</summary>
internal static class CalendarWords
{
    public static string Gregorian => SourceText.Of("Date by today's calendar (Gregorian)");

    public static string AsWritten(CalendarKind calendar) => calendar switch
    {
        CalendarKind.Julian => SourceText.Of("Date as it is written (Julian calendar, old style)"),
        CalendarKind.Hijri or CalendarKind.UmmAlQura => SourceText.Of("Date as it is written (Muslim calendar, Hijri)"),
        _ => SourceText.Of("Date as it is written"),
    };

    /// <summary>Number and name: «3. March».</summary>
    public static IEnumerable<(string Number, string Name)> Months(IStringLocalizer s, CalendarKind calendar)
    {
        for (var month = 1; month <= 12; month++)
        {
            var number = month.ToString(CultureInfo.InvariantCulture);
            var name = calendar is CalendarKind.Hijri or CalendarKind.UmmAlQura
                ? s[Muslim[month - 1]].Value
                : PortalCultures.Of(PortalCultures.Current).DateTimeFormat.GetMonthName(month);
            yield return (number, $"{number}. {name}");
        }
    }

    private static readonly string[] Muslim =
    [
        SourceText.Of("Muharram"), SourceText.Of("Safar"), SourceText.Of("Rabi al-Awwal"), SourceText.Of("Rabi al-Thani"),
        SourceText.Of("Jumada al-Ula"), SourceText.Of("Jumada al-Akhira"), SourceText.Of("Rajab"), SourceText.Of("Shaban"),
        SourceText.Of("Ramadan"), SourceText.Of("Shawwal"), SourceText.Of("Dhu al-Qada"), SourceText.Of("Dhu al-Hijja"),
    ];
}
