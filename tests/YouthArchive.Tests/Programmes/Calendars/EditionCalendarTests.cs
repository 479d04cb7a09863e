using System.Text;
using Xunit;
using YouthArchive.Programmes.Calendars;
using YouthArchive.Tests.FamilyHistory.Support;

namespace YouthArchive.Tests.Programmes.Calendars;

public sealed class EditionCalendarTests
{
    private static readonly DateTime Stamp = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Stages_and_deadlines_are_events_with_lasting_names()
    {
        var text = EditionCalendar.Write("Байқау", "https://example.org/kk", EditionCalendar.Events(Folders.Edition, t => "Мерзім: " + t), Stamp);

        Assert.Contains("UID:family-history-2026-hand-in@youtharchive\r\n", text, StringComparison.Ordinal);
        Assert.Contains("UID:family-history-2026-hand-in-ends@youtharchive\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20261115T185900Z\r\n", text, StringComparison.Ordinal);
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_have_at_most_75_octets_and_unfold_to_the_same_text()
    {
        var title = string.Concat(Enumerable.Repeat("Ұзақ тақырып; үтір, көлбеу \\ 🐫 ", 20));

        var text = EditionCalendar.Write("x", "https://example.org", [new("u", title, "бір\nекі", Stamp, Stamp.AddHours(1))], Stamp);

        Assert.All(text.Split("\r\n"), l => Assert.InRange(Encoding.UTF8.GetByteCount(l), 0, 75));
        var unfolded = text.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("SUMMARY:" + title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal) + "\r\n", unfolded, StringComparison.Ordinal);
        Assert.Contains("DESCRIPTION:бір\\nекі\r\n", unfolded, StringComparison.Ordinal);
    }
}
