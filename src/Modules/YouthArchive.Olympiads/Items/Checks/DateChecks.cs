using System.Globalization;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Olympiads.Items.Checks;

/// <summary>Types that speak of days.</summary>
internal static class DateChecks
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    public static void Of(Findings found, ItemBody body)
    {
        if (body is Chronology chronology)
        {
            Events(found, chronology);
        }
        else if (body is Dating dating)
        {
            Dated(found, dating);
        }
    }

    /// <summary>The first and the last day of <c>1917-12-13</c>, <c>1917-12</c> or <c>1917</c>.</summary>
    public static (DateOnly First, DateOnly Last)? Days(string text)
    {
        if (!DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            return null;
        }
        return (first, text.Length switch
        {
            4 => new(first.Year, 12, 31),
            7 => new(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)),
            _ => first,
        });
    }

    private static void Events(Findings found, Chronology body)
    {
        found.OneOf("$.body.metric", body.Metric);
        found.Count("$.body.events", body.Events.Count, 2, 20);
        found.Ids("$.body.events", body.Events, e => e.Id);
        var spans = new List<(DateOnly First, DateOnly Last)>();
        foreach (var (i, dated) in body.Events.Index())
        {
            var path = $"$.body.events[{i}]";
            found.Text($"{path}.text", dated.Text);
            found.Must(dated.Earliest is not null || dated.Latest is null, $"{path}.latest", SourceText.Of("A latest date needs an earliest one."));
            if (dated.Earliest is null)
            {
                continue;
            }
            var (from, to) = (Day(found, $"{path}.earliest", dated.Earliest), Day(found, $"{path}.latest", dated.Latest ?? dated.Earliest));
            if (from is { } a && to is { } b && found.Must(a.First <= b.Last, $"{path}.latest", SourceText.Of("The latest day is before the earliest.")))
            {
                spans.Add((a.First, b.Last));
            }
        }
        found.Must(found.All.Count > 0 || spans.Exists(a => spans.Exists(b => a.Last < b.First)), "$.body.events", SourceText.Of("No event is surely before another: there is nothing to order."));
    }

    private static (DateOnly First, DateOnly Last)? Day(Findings found, string path, string text)
    {
        var days = Days(text);
        found.Must(days is not null, path, SourceText.Of("A date is written as 1917-12-13, 1917-12 or 1917: «{0}»."), text);
        return days;
    }

    private static void Dated(Findings found, Dating body)
    {
        if (!found.Must(Enum.IsDefined(body.Calendar), "$.body.calendar", SourceText.Of("«{0}» is not known here."), body.Calendar))
        {
            return;
        }
        var earliest = Exists(found, "$.body.earliest", body.Earliest, CalendarKind.Gregorian);
        var latest = Exists(found, "$.body.latest", body.Latest, CalendarKind.Gregorian);
        if (earliest && latest)
        {
            found.Must(Last(body.Latest) >= First(body.Earliest), "$.body.latest", SourceText.Of("The latest day is before the earliest."));
        }
        found.Must((body.Earliest.Month == 0) == (body.Latest.Month == 0) && (body.Earliest.Day == 0) == (body.Latest.Day == 0), "$.body.latest",
            SourceText.Of("Both dates must be a day, a month or a year."));
        if (body.Written is { } written)
        {
            Exists(found, "$.body.written", written, body.Calendar);
        }
        found.Range("$.body.freeDays", body.FreeDays, 0, 400);
        found.Range("$.body.fallDays", body.FallDays, 0, 40_000);
    }

    private static bool Exists(Findings found, string path, WrittenDate date, CalendarKind calendar) =>
        found.Must(Exists(date, calendar), path, SourceText.Of("There is no such day in this calendar."));

    private static bool Exists(WrittenDate date, CalendarKind kind)
    {
        if (date.Day < 0 || date.Month is < 0 or > 12 || date.Day > 0 && date.Month == 0)
        {
            return false;
        }
        Calendar calendar = kind switch
        {
            CalendarKind.Julian => new JulianCalendar(),
            CalendarKind.Hijri => new HijriCalendar(),
            CalendarKind.UmmAlQura => new UmAlQuraCalendar(),
            _ => new GregorianCalendar(),
        };
        var (first, last) = (calendar.GetYear(calendar.MinSupportedDateTime), Math.Min(9000, calendar.GetYear(calendar.MaxSupportedDateTime)));
        return date.Year > first && date.Year <= last && date.Day <= calendar.GetDaysInMonth(date.Year, Math.Max(1, date.Month));
    }

    private static DateOnly First(WrittenDate date) => new(date.Year, Math.Max(1, date.Month), Math.Max(1, date.Day));

    private static DateOnly Last(WrittenDate date)
    {
        var month = date.Month == 0 ? 12 : date.Month;
        return new(date.Year, month, date.Day == 0 ? DateTime.DaysInMonth(date.Year, month) : date.Day);
    }
}
