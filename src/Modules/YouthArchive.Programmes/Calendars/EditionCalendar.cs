using System.Globalization;
using System.Text;
using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Calendars;

/// <param name="Uid">Stable: a calendar that takes the file again moves the event instead of doubling it.</param>
/// <param name="EndsUtc">Exclusive; equal to the start for a moment.</param>
internal sealed record CalendarEvent(string Uid, string Title, string Note, DateTime StartsUtc, DateTime EndsUtc);

/// <summary>An iCalendar file (RFC 5545): lines end with CRLF and are folded at 75 octets, never within a letter.</summary>
internal static class EditionCalendar
{
    private const int LineOctets = 75;

    /// <summary>An event for each stage, and one for each deadline: when applications close and when a stage that ends in a deadline does.</summary>
    /// <param name="closes">The title of a deadline, of a stage's title.</param>
    public static IReadOnlyList<CalendarEvent> Events(Edition edition, Func<string, string> closes) =>
    [
        .. edition.Stages.Select(s => new CalendarEvent(Uid(edition, s.Key), $"{edition.Title}: {s.Title}", s.Note.ToString(), s.StartsUtc, s.EndsUtc)),
        .. edition.Stages.Where(s => s.Key is StageKeys.Registration or StageKeys.HandIn)
            .Select(s => new CalendarEvent(Uid(edition, s.Key + "-ends"), closes($"{edition.Title}: {s.Title}"), s.Note.ToString(), s.EndsUtc, s.EndsUtc)),
    ];

    /// <param name="stampUtc">When the file was made.</param>
    /// <param name="address">Of the edition's page, absolute.</param>
    public static string Write(string name, string address, IEnumerable<CalendarEvent> events, DateTime stampUtc)
    {
        var text = new StringBuilder();
        void Line(string property, string value) => Fold(text, property + ":" + value);
        Line("BEGIN", "VCALENDAR");
        Line("VERSION", "2.0");
        Line("PRODID", "-//YouthArchive//Programmes//EN");
        Line("CALSCALE", "GREGORIAN");
        Line("METHOD", "PUBLISH");
        Line("X-WR-CALNAME", Escape(name));
        foreach (var one in events)
        {
            Line("BEGIN", "VEVENT");
            Line("UID", one.Uid);
            Line("DTSTAMP", Moment(stampUtc));
            Line("DTSTART", Moment(one.StartsUtc));
            if (one.EndsUtc > one.StartsUtc)
            {
                Line("DTEND", Moment(one.EndsUtc));
            }
            Line("SUMMARY", Escape(one.Title));
            if (one.Note.Length > 0)
            {
                Line("DESCRIPTION", Escape(one.Note));
            }
            Line("URL", address);
            Line("END", "VEVENT");
        }
        Line("END", "VCALENDAR");
        return text.ToString();
    }

    private static string Uid(Edition edition, string key) => $"{edition.Key.Replace('/', '-')}-{key}@youtharchive";

    private static string Moment(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text.ReplaceLineEndings("\n")
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    private static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
