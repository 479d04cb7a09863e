using System.Globalization;
using Microsoft.Extensions.Localization;
using YouthArchive.Platform.Localization;

namespace YouthArchive.Programmes.Contracts;

/// <summary>Moments as an edition announces them: in its own zone, in the language of the page.</summary>
public static class EditionTime
{
    /// <summary>The moment in the zone; UTC when the zone is unknown to the machine.</summary>
    public static DateTime In(string zone, DateTime utc) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? TimeZoneInfo.ConvertTimeFromUtc(utc, found) : utc;

    /// <summary>For <c>&lt;time datetime&gt;</c>: ISO 8601 with the zone's offset.</summary>
    public static string Iso(string zone, DateTime utc) =>
        new DateTimeOffset(In(zone, utc), Offset(zone, utc)).ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture);

    /// <summary>Day and month: «15 қараша».</summary>
    public static string Day(string zone, DateTime utc) => In(zone, utc).ToString("M", Culture);

    /// <summary>The month as it stands beside a day: «қараша», «ноября».</summary>
    public static string MonthOfDay(string zone, DateTime utc) => Culture.DateTimeFormat.MonthGenitiveNames[In(zone, utc).Month - 1];

    /// <summary>Day, weekday and time: «15 қараша, жексенбі, 23:59».</summary>
    public static string Exact(string zone, DateTime utc)
    {
        var local = In(zone, utc);
        var weekday = local.ToString(PortalCultures.Current == "mn" ? "dddd 'гараг'" : "dddd", Culture);
        return string.Create(Culture, $"{local.ToString("M", Culture)}, {weekday}, {local:HH:mm}");
    }

    /// <summary>Day and time: «15 қараша, 23:59».</summary>
    public static string DayAndTime(string zone, DateTime utc) =>
        string.Create(Culture, $"{Day(zone, utc)}, {In(zone, utc):HH:mm}");

    /// <summary>«15.11.2026 23:59», for stamps.</summary>
    public static string Stamp(string zone, DateTime utc) => In(zone, utc).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary>From day to day; one day when both are the same. The end is exclusive: midnight belongs to the day before.</summary>
    public static string Days(string zone, DateTime startsUtc, DateTime endsUtc)
    {
        var first = Day(zone, startsUtc);
        var last = Day(zone, endsUtc.AddTicks(-1));
        return first == last ? first : $"{first} – {last}";
    }

    /// <summary>The months it runs through, for a folder's tab: «Қыркүйек – желтоқсан».</summary>
    public static string Months(string zone, DateTime startsUtc, DateTime endsUtc)
    {
        var first = Month(In(zone, startsUtc));
        var last = Month(In(zone, endsUtc.AddTicks(-1)));
        var text = first == last ? first : $"{first} – {last}";
        return Culture.TextInfo.ToUpper(text[..1]) + text[1..];
    }

    /// <summary>The zone's name and offset: «Астана уақыты, UTC+5».</summary>
    public static string ZoneName(IStringLocalizer s, string zone, DateTime utc)
    {
        var offset = Offset(zone, utc);
        var minutes = offset.Minutes == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":{Math.Abs(offset.Minutes):00}");
        var text = string.Create(CultureInfo.InvariantCulture, $"UTC{offset.Hours:+0;−0;+0}{minutes}");
        return zone switch
        {
            "Asia/Almaty" => s["Astana time, {0}", text],
            "Asia/Ulaanbaatar" => s["Ulaanbaatar time, {0}", text],
            _ => text,
        };
    }

    private static CultureInfo Culture => PortalCultures.Of(PortalCultures.Current);

    // ICU writes Kazakh and Mongolian month names with a capital; only English keeps it within a sentence.
    private static string Month(DateTime local)
    {
        var name = Culture.DateTimeFormat.GetMonthName(local.Month);
        return PortalCultures.Current == "en" ? name : Culture.TextInfo.ToLower(name);
    }

    private static TimeSpan Offset(string zone, DateTime utc) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found.GetUtcOffset(utc) : TimeSpan.Zero;
}
