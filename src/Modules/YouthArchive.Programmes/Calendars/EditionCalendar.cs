using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Calendars;

/// <summary>The dates of an edition as a calendar.</summary>
internal static class EditionCalendar
{
    /// <summary>An event for each stage, and one for each deadline: when applications close and when a stage that ends in a deadline does.</summary>
    /// <param name="closes">The title of a deadline, of a stage's title.</param>
    public static IReadOnlyList<CalendarEvent> Events(Edition edition, Func<string, string> closes) =>
    [
        .. edition.Stages.Select(s => new CalendarEvent(Uid(edition, s.Key), $"{edition.Title}: {s.Title}", s.Note.ToString(), s.StartsUtc, s.EndsUtc)),
        .. edition.Stages.Where(s => s.Key is StageKeys.Registration or StageKeys.HandIn)
            .Select(s => new CalendarEvent(Uid(edition, s.Key + "-ends"), closes($"{edition.Title}: {s.Title}"), s.Note.ToString(), s.EndsUtc, s.EndsUtc)),
    ];

    /// <inheritdoc cref="CalendarFile.Write"/>
    public static string Write(string name, string address, IEnumerable<CalendarEvent> events, DateTime stampUtc) => CalendarFile.Write(name, address, events, stampUtc);

    private static string Uid(Edition edition, string key) => $"{edition.Key.Replace('/', '-')}-{key}@youtharchive";
}
