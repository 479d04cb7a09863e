using System.Globalization;
using System.Text.RegularExpressions;

namespace YouthArchive.Platform.Recipes;

/// <summary>A moment in a sample recipe: ISO 8601, or relative to the day of the run, e.g. <c>@-6 18:00</c>, in a zone.</summary>
public static partial class RelativeTime
{
    /// <returns>UTC; null when the text is neither form.</returns>
    public static DateTime? Parse(string? text, DateOnly anchor, TimeZoneInfo zone)
    {
        if (text is null)
        {
            return null;
        }
        if (Form().Match(text) is { Success: true } match)
        {
            var day = anchor.AddDays(int.Parse(match.Groups["days"].Value, CultureInfo.InvariantCulture));
            return TimeOnly.TryParseExact(match.Groups["time"].Value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
                ? TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(time), zone)
                : null;
        }
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var absolute)
            ? absolute.UtcDateTime
            : null;
    }

    [GeneratedRegex(@"^@(?<days>[+-]?\d{1,4}) (?<time>\d\d:\d\d)$")]
    private static partial Regex Form();
}
