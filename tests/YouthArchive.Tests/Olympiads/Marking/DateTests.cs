using Xunit;
using YouthArchive.Olympiads.Items;
using YouthArchive.Olympiads.Marking;
using YouthArchive.Olympiads.Marking.Calendars;
using YouthArchive.Platform.Numbers;

namespace YouthArchive.Tests.Olympiads.Marking;

public sealed class DateTests
{
    [Theory]
    [InlineData(nameof(CalendarKind.Julian), 1800, 2, 28, "1800-03-11")]
    [InlineData(nameof(CalendarKind.Julian), 1800, 2, 29, "1800-03-12")]
    [InlineData(nameof(CalendarKind.Julian), 1800, 3, 1, "1800-03-13")]
    [InlineData(nameof(CalendarKind.Julian), 1900, 2, 28, "1900-03-12")]
    [InlineData(nameof(CalendarKind.Julian), 1900, 2, 29, "1900-03-13")]
    [InlineData(nameof(CalendarKind.Julian), 1900, 3, 1, "1900-03-14")]
    [InlineData(nameof(CalendarKind.Julian), 1916, 6, 25, "1916-07-08")]
    [InlineData(nameof(CalendarKind.Julian), 1917, 12, 13, "1917-12-26")]
    [InlineData(nameof(CalendarKind.Julian), 1918, 1, 31, "1918-02-13")]
    [InlineData(nameof(CalendarKind.Julian), 1918, 2, 1, "1918-02-14")]
    [InlineData(nameof(CalendarKind.Julian), 1582, 10, 5, "1582-10-15")]
    [InlineData(nameof(CalendarKind.Gregorian), 1918, 2, 14, "1918-02-14")]
    [InlineData(nameof(CalendarKind.UmmAlQura), 1318, 1, 1, "1900-04-30")]
    public void Known_days_are_converted(string calendar, int year, int month, int day, string gregorian)
    {
        var kind = Enum.Parse<CalendarKind>(calendar);
        var expected = DateOnly.ParseExact(gregorian, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal((expected, expected), CalendarDates.Days(kind, new(year, month, day)));
        Assert.Equal(new(year, month, day), CalendarDates.Write(kind, expected));
    }

    [Theory]
    [InlineData(nameof(CalendarKind.Gregorian), 1900, 2, 29)]
    [InlineData(nameof(CalendarKind.Julian), 1917, 2, 29)]
    [InlineData(nameof(CalendarKind.Gregorian), 1917, 13, 1)]
    [InlineData(nameof(CalendarKind.Gregorian), 0, 1, 1)]
    [InlineData(nameof(CalendarKind.Hijri), 1335, 2, 30)]
    [InlineData(nameof(CalendarKind.UmmAlQura), 1317, 12, 1)]
    [InlineData(nameof(CalendarKind.Julian), int.MaxValue, 1, 1)]
    [InlineData(nameof(CalendarKind.Hijri), -5, 1, 1)]
    [InlineData(nameof(CalendarKind.Gregorian), 1917, 0, 5)]
    public void Days_that_never_were_are_none(string calendar, int year, int month, int day) =>
        Assert.Null(CalendarDates.Days(Enum.Parse<CalendarKind>(calendar), new(year, month, day)));

    [Fact]
    public void Every_day_from_1582_to_1930_comes_back_and_equals_the_arithmetic_of_the_calendars()
    {
        var days = 0;
        for (var day = new DateOnly(1582, 1, 1); day.Year <= 1930; day = day.AddDays(1))
        {
            var number = day.DayNumber + 1_721_426;
            Assert.Equal(JulianDay.OfGregorian(day.Year, day.Month, day.Day), number);
            var julian = CalendarDates.Write(CalendarKind.Julian, day)!;
            Assert.Equal(JulianDay.OfJulian(julian.Year, julian.Month, julian.Day), number);
            var hijri = CalendarDates.Write(CalendarKind.Hijri, day)!;
            Assert.Equal(JulianDay.OfHijri(hijri.Year, hijri.Month, hijri.Day), number);
            foreach (var kind in Enum.GetValues<CalendarKind>())
            {
                if (CalendarDates.Write(kind, day) is { } written)
                {
                    // Both ends of every month, and a day within.
                    Assert.Equal((day, day), CalendarDates.Days(kind, written));
                    days++;
                }
                else
                {
                    Assert.True(kind == CalendarKind.UmmAlQura && day < new DateOnly(1900, 4, 30));
                }
            }
        }
        Assert.Equal(3 * 127_469 + 11_203, days);
    }

    [Fact]
    public void Tabular_and_Saudi_months_disagree_on_a_third_of_the_days()
    {
        var (all, other) = (0, 0);
        for (var day = new DateOnly(1900, 5, 1); day.Year < 1930; day = day.AddDays(1))
        {
            all++;
            other += CalendarDates.Write(CalendarKind.Hijri, day) == CalendarDates.Write(CalendarKind.UmmAlQura, day) ? 0 : 1;
        }
        Assert.InRange(other / (double)all, 0.30, 0.40);
    }

    [Theory]
    [InlineData("1917-12-13", "1917-12-26", 1, 1)]
    [InlineData("1917-12-13", "1917-12-27", 1, 1)]
    [InlineData("1917-12-13", "1917-12-28", 94, 100)]
    [InlineData("1917-12-13", "1917-12-13", 40, 100)]
    [InlineData("1917-12-13", "1917-12", 40, 100)]
    [InlineData("1917-12-14", "1917-12-26", 60, 100)]
    [InlineData("1917-12-13", "", 40, 100)]
    [InlineData("", "1918-01-05", 6, 100)]
    [InlineData("1917-12-13", "1917-02-30", 40, 100)]
    public void As_written_is_40_and_converted_60(string written, string converted, int numerator, int denominator)
    {
        var item = new Dating(CalendarKind.Julian, new(1917, 12, 13), new(1917, 12, 26), new(1917, 12, 26), FreeDays: 1, FallDays: 10);
        Assert.Equal(new Fraction(numerator, denominator), ItemMarking.Share(item, Dated(written, converted)));
    }

    [Fact]
    public void A_year_is_right_as_a_year()
    {
        var item = new Dating(CalendarKind.Gregorian, null, new(1917), new(1918), FallDays: 730);
        Assert.Equal(1, ItemMarking.Share(item, Dated("", "1918")));
        Assert.Equal(1, ItemMarking.Share(item, Dated("", "1917-05-06")));
        Assert.Equal(new Fraction(1, 2), ItemMarking.Share(item, Dated("", "1919")));
        Assert.Equal(0, ItemMarking.Share(item, Dated("", "1921")));
    }

    private static Response Dated(string written, string converted) =>
        Samples.Answer([.. Fields("w", written), .. Fields("", converted)]);

    private static IEnumerable<(string, string)> Fields(string prefix, string date) =>
        date.Split('-', StringSplitOptions.RemoveEmptyEntries).Zip("ymd", (part, name) => ($"{prefix}{name}", part));

    /// <summary>Day numbers by the textbook's arithmetic, independent of the runtime's calendars.</summary>
    private static class JulianDay
    {
        public static int OfGregorian(int year, int month, int day)
        {
            var (y, m) = Shifted(year, month);
            return day + (153 * m + 2) / 5 + 365 * y + y / 4 - y / 100 + y / 400 - 32045;
        }

        public static int OfJulian(int year, int month, int day)
        {
            var (y, m) = Shifted(year, month);
            return day + (153 * m + 2) / 5 + 365 * y + y / 4 - 32083;
        }

        /// <summary>30-year cycle with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29, from Thursday, 15 July 622 O.S.</summary>
        public static int OfHijri(int year, int month, int day) =>
            day + (59 * (month - 1) + 1) / 2 + (year - 1) * 354 + (3 + 11 * year) / 30 + 1948438;

        private static (int Year, int Month) Shifted(int year, int month)
        {
            var a = (14 - month) / 12;
            return (year + 4800 - a, month + 12 * a - 3);
        }
    }
}
