using YouthArchive.Programmes.Contracts;

namespace YouthArchive.Programmes.Calendars;

/// <summary>The dates of an edition as a calendar.</summary>
internal static class EditionCalendar
{
    private const string Ends = "-ends";

    /// <summary>An event for each stage, and one for each deadline: when applications close and when a stage that ends in a deadline does.</summary>
    /// <param name="closes">The title of a deadline, of a stage's title.</param>
    /// <param name="history">Null where nobody counts changes.</param>
    public static IReadOnlyList<CalendarEvent> Events(Edition edition, Func<string, string> closes, CalendarHistory? history = null)
    {
        CalendarRevision? Revision(string stage) => history?.Revisions.GetValueOrDefault(Uid(edition, stage));
        return
        [
            .. edition.Stages.Select(s => new CalendarEvent(Uid(edition, s.Key), $"{edition.Title}: {s.Title}", s.Note.ToString(), s.StartsUtc, s.EndsUtc, Revision(s.Key))),
            .. edition.Stages.Where(s => IsDeadline(s.Key))
                .Select(s => new CalendarEvent(Uid(edition, s.Key + Ends), closes($"{edition.Title}: {s.Title}"), s.Note.ToString(), s.EndsUtc, s.EndsUtc, Revision(s.Key))),
            .. history is null ? [] : Cancelled(history, closes, edition.Key),
        ];
    }

    /// <summary>What was there once, with its deadline.</summary>
    /// <param name="group">An edition's key; null for all.</param>
    public static IEnumerable<CalendarEvent> Cancelled(CalendarHistory history, Func<string, string> closes, string? group = null)
    {
        foreach (var (item, revision) in history.Cancelled.Where(c => group is null || c.Item.Group == group))
        {
            yield return new(item.Uid, item.Title.ToString(), "", item.StartsUtc, item.EndsUtc, revision, IsCancelled: true);
            var stage = item.Uid[..item.Uid.IndexOf('@', StringComparison.Ordinal)][(item.Group.Length + 1)..];
            if (IsDeadline(stage))
            {
                yield return new(item.Uid.Replace("@", Ends + "@", StringComparison.Ordinal), closes(item.Title.ToString()), "", item.EndsUtc, item.EndsUtc, revision, IsCancelled: true);
            }
        }
    }

    public static bool IsDeadline(string stage) => stage is StageKeys.Registration or StageKeys.HandIn or CommonCalendar.Enrolment;

    /// <inheritdoc cref="CalendarFile.Write"/>
    public static string Write(string name, string address, IEnumerable<CalendarEvent> events, DateTime stampUtc) => CalendarFile.Write(name, address, events, stampUtc);

    private static string Uid(Edition edition, string key) => $"{edition.Key.Replace('/', '-')}-{key}@youtharchive";
}
