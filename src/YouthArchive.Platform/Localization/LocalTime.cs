using System.Globalization;
using Microsoft.Extensions.Localization;

namespace YouthArchive.Platform.Localization;

/// <summary>How much of a moment is said.</summary>
public enum TimeStyle
{
    /// <summary>Date, weekday, time and zone: a deadline, which must leave no doubt.</summary>
    Full,

    /// <summary>Date and weekday.</summary>
    Day,

    /// <summary>Date and time, for lists and tables.</summary>
    Moment,

    /// <summary>Date without the weekday.</summary>
    Date,

    /// <summary>Hours and minutes.</summary>
    Clock,
}

/// <summary>A UTC moment as people of a zone write it, in the language of the request.</summary>
public static class LocalTime
{
    public const string DefaultZone = "Asia/Almaty";

    /// <param name="zone">IANA name; an unknown one is shown in UTC.</param>
    public static string In(IStringLocalizer s, DateTime utc, string zone, TimeStyle style)
    {
        var info = Zone(zone);
        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), info);
        var language = PortalCultures.Current;
        var text = local.ToString(Pattern(language, style), PortalCultures.Of(language));
        return style == TimeStyle.Full ? $"{text} ({ZoneName(s, zone, info.GetUtcOffset(local))})" : text;
    }

    /// <summary>For the <c>datetime</c> attribute.</summary>
    public static string Machine(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The local calendar day of a moment.</summary>
    public static DateOnly DayIn(DateTime utc, string zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone(zone)));

    // In ICU's words the month of a date already stands in the case the language asks for.
    private static string Pattern(string language, TimeStyle style) => (language, style) switch
    {
        (_, TimeStyle.Clock) => "HH:mm",
        ("kk", TimeStyle.Date) => "yyyy 'ж.' d MMMM",
        ("kk", TimeStyle.Day) => "yyyy 'ж.' d MMMM, dddd",
        ("kk", TimeStyle.Moment) => "yyyy 'ж.' d MMMM, HH:mm",
        ("kk", _) => "yyyy 'ж.' d MMMM, dddd, HH:mm",
        ("ru", TimeStyle.Date) => "d MMMM yyyy 'г.'",
        ("ru", TimeStyle.Day) => "d MMMM yyyy 'г.', dddd",
        ("ru", TimeStyle.Moment) => "d MMMM yyyy 'г.', HH:mm",
        ("ru", _) => "d MMMM yyyy 'г.', dddd, HH:mm",
        ("mn", TimeStyle.Date) => "yyyy 'оны' MMMM'ын' d",
        ("mn", TimeStyle.Day) => "yyyy 'оны' MMMM'ын' d, dddd 'гараг'",
        ("mn", TimeStyle.Moment) => "yyyy 'оны' MMMM'ын' d, HH:mm",
        ("mn", _) => "yyyy 'оны' MMMM'ын' d, dddd 'гараг', HH:mm",
        (_, TimeStyle.Date) => "d MMMM yyyy",
        (_, TimeStyle.Day) => "dddd d MMMM yyyy",
        (_, TimeStyle.Moment) => "d MMMM yyyy, HH:mm",
        _ => "dddd d MMMM yyyy, HH:mm",
    };

    private static string ZoneName(IStringLocalizer s, string zone, TimeSpan offset)
    {
        var utc = offset == TimeSpan.Zero ? "UTC" : $"UTC{(offset < TimeSpan.Zero ? '−' : '+')}{offset.ToString(offset.Minutes == 0 ? "%h" : @"h\:mm", CultureInfo.InvariantCulture)}";
        return zone switch
        {
            "Asia/Almaty" => s["Astana time, {0}", utc],
            "Asia/Ulaanbaatar" => s["Ulaanbaatar time, {0}", utc],
            _ => utc,
        };
    }

    private static TimeZoneInfo Zone(string zone) => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var info) ? info : TimeZoneInfo.Utc;
}
