using System.Globalization;
using YouthArchive.Olympiads.Items;

namespace YouthArchive.Olympiads.Marking.Calendars;

/// <summary>
/// Dates of a document's calendar and Gregorian ones. Julian dates begin their year in January; Hijri is the tabular calendar of .NET
/// with no adjustment, whatever the machine's settings; Umm al-Qura begins on 30 April 1900.
/// </summary>
internal static class CalendarDates
{
    /// <summary>The first and the last Gregorian day a date means: a whole month or year where day or month is 0. Null when there is no such date.</summary>
    public static (DateOnly First, DateOnly Last)? Days(CalendarKind kind, WrittenDate date)
    {
        var calendar = Of(kind);
        if (!HasYear(calendar, date.Year) || date.Month is < 0 or > 12 || date.Day < 0 || (date.Month == 0 && date.Day > 0))
        {
            return null;
        }
        if (date.Month > 0 && date.Day > calendar.GetDaysInMonth(date.Year, date.Month))
        {
            return null;
        }
        var lastMonth = date.Month > 0 ? date.Month : 12;
        var lastDay = date.Day > 0 ? date.Day : calendar.GetDaysInMonth(date.Year, lastMonth);
        return (Day(calendar, date.Year, Math.Max(1, date.Month), Math.Max(1, date.Day)), Day(calendar, date.Year, lastMonth, lastDay));
    }

    /// <summary>The day as the calendar writes it; null when the calendar does not reach so far.</summary>
    public static WrittenDate? Write(CalendarKind kind, DateOnly day)
    {
        var calendar = Of(kind);
        var noon = day.ToDateTime(TimeOnly.MinValue);
        return noon < calendar.MinSupportedDateTime || noon > calendar.MaxSupportedDateTime
            ? null
            : new(calendar.GetYear(noon), calendar.GetMonth(noon), calendar.GetDayOfMonth(noon));
    }

    private static Calendar Of(CalendarKind kind) => kind switch
    {
        CalendarKind.Julian => new JulianCalendar(),
        CalendarKind.Hijri => new HijriCalendar { HijriAdjustment = 0 },
        CalendarKind.UmmAlQura => new UmAlQuraCalendar(),
        _ => new GregorianCalendar(),
    };

    private static DateOnly Day(Calendar calendar, int year, int month, int day) =>
        DateOnly.FromDateTime(calendar.ToDateTime(year, month, day, 0, 0, 0, 0));

    /// <summary>Only whole years: the calendar's first and last may be cut off within it.</summary>
    private static bool HasYear(Calendar calendar, int year) =>
        year >= calendar.GetYear(calendar.MinSupportedDateTime) + (calendar is GregorianCalendar or UmAlQuraCalendar or HijriCalendar ? 0 : 1)
        && year <= calendar.GetYear(calendar.MaxSupportedDateTime) - (calendar is GregorianCalendar ? 0 : 1);
}
