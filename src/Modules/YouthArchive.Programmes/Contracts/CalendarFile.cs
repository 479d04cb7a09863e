using System.Globalization;
using System.Text;

namespace YouthArchive.Programmes.Contracts;

/// <summary>One event of a calendar file.</summary>
/// <param name="Uid">Stable: a calendar that takes the file again moves the event instead of doubling it.</param>
/// <param name="EndsUtc">Exclusive; equal to the start for a moment.</param>
/// <param name="Revision">Null where nobody counts: then neither SEQUENCE nor LAST-MODIFIED stands there.</param>
/// <param name="IsCancelled">It was there once: a calendar that takes the file again drops it.</param>
public sealed record CalendarEvent(string Uid, string Title, string Note, DateTime StartsUtc, DateTime EndsUtc, CalendarRevision? Revision = null, bool IsCancelled = false);

/// <summary>An iCalendar file (RFC 5545): lines end with CRLF and are folded at 75 octets, never within a letter.</summary>
public static class CalendarFile
{
    private const int LineOctets = 75;

    /// <summary>The whole file.</summary>
    /// <param name="name">As the calendar program shows it.</param>
    /// <param name="stampUtc">When the file was made.</param>
    /// <param name="address">Of the page the events belong to, absolute.</param>
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
            if (one.Revision is { } revision)
            {
                Line("SEQUENCE", revision.Sequence.ToString(CultureInfo.InvariantCulture));
                Line("LAST-MODIFIED", Moment(revision.ModifiedUtc));
            }
            if (one.IsCancelled)
            {
                Line("STATUS", "CANCELLED");
            }
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
