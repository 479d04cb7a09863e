using System.Globalization;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Judging.Panels;

/// <summary>Days and minutes of a form, in the edition's own zone.</summary>
internal static class ZonedDay
{
    private const string Day = "yyyy-MM-dd";
    private const string Minute = "yyyy-MM-dd'T'HH:mm";

    public static string First(Edition edition, DateTime? fromUtc) => Write(edition, fromUtc, Day);

    /// <summary>The end is exclusive: midnight belongs to the day before.</summary>
    public static string Last(Edition edition, DateTime? toUtc) => Write(edition, toUtc?.AddTicks(-1), Day);

    public static string At(Edition edition, DateTime? utc) => Write(edition, utc, Minute);

    /// <summary>Midnight with which the day begins, so many days later; null when it is no day.</summary>
    public static DateTime? Start(Edition edition, string? text, int daysLater = 0) =>
        DateTime.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Utc(edition, day.AddDays(daysLater)) : null;

    public static DateTime? ReadAt(Edition edition, string? text) =>
        DateTime.TryParseExact(text, [Minute, "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? Utc(edition, at) : null;

    private static string Write(Edition edition, DateTime? utc, string format) =>
        utc is { } moment ? EditionTime.In(edition.Zone, moment).ToString(format, CultureInfo.InvariantCulture) : "";

    private static DateTime? Utc(Edition edition, DateTime local) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(edition.Zone, out var zone) && !zone.IsInvalidTime(local) ? TimeZoneInfo.ConvertTimeToUtc(local, zone) : null;
}
