using System.Globalization;
using YouthArchive.Olympiads.Items;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Olympiads.Marking.Calendars;

/// <summary>
/// The date as written 40 of 100, all of it right or nothing; the Gregorian one 60: whole within the accepted days and the free ones
/// beside them, from there falling evenly. Who gives a year or a month only is as far off as the last day it could mean.
/// </summary>
internal static class DatingMarking
{
    private static readonly Fraction Written = new(2, 5);

    public static MarkDetail Mark(Dating item, Response response)
    {
        var (given, text) = Read(response, "y", "m", "d");
        var converted = MarkedPart.Of("y", text, Text(item.Earliest), given is null ? 0 : Converted(item, given));
        if (item.Written is not { } key)
        {
            return new(converted.Share, [converted]);
        }
        var (copied, copiedText) = Read(response, "wy", "wm", "wd");
        var isRight = copied is not null && copied.Year == key.Year
            && (key.Month == 0 || copied.Month == key.Month) && (key.Day == 0 || copied.Day == key.Day);
        var written = MarkedPart.Of("wy", copiedText, Text(key), isRight);
        return new(written.Share * Written + converted.Share * (1 - Written), [written, converted]);
    }

    private static Fraction Converted(Dating item, WrittenDate given)
    {
        // What the item does not ask for is not held against anybody.
        var asked = new WrittenDate(given.Year, item.Earliest.Month == 0 ? 0 : given.Month, item.Earliest.Day == 0 ? 0 : given.Day);
        if (CalendarDates.Days(CalendarKind.Gregorian, asked) is not { } answer
            || CalendarDates.Days(CalendarKind.Gregorian, item.Earliest) is not { } from
            || CalendarDates.Days(CalendarKind.Gregorian, item.Latest) is not { } to)
        {
            return 0;
        }
        var (first, last) = (from.First.DayNumber, to.Last.DayNumber);
        var off = Math.Max(0, Math.Max(first - answer.First.DayNumber, answer.Last.DayNumber - last));
        var beyond = Math.Max(0, off - Math.Max(0, item.FreeDays));
        return beyond == 0 ? 1 : beyond >= item.FallDays ? 0 : 1 - new Fraction(beyond, item.FallDays);
    }

    private static (WrittenDate? Date, string Text) Read(Response response, string year, string month, string day)
    {
        var (y, m, d) = (Number(response.One(year)), Number(response.One(month)), Number(response.One(day)));
        if (y is null or 0)
        {
            return (null, "");
        }
        var date = new WrittenDate(y.Value, m ?? 0, m is null or 0 ? 0 : d ?? 0);
        return (date, Text(date));
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static string Text(WrittenDate date) => date switch
    {
        { Month: 0 } => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}"),
        { Day: 0 } => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}"),
    };
}
