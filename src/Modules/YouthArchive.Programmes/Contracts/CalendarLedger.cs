using YouthArchive.Platform.Localization;

namespace YouthArchive.Programmes.Contracts;

/// <summary>An event of a calendar, told in no language in particular.</summary>
/// <param name="Uid">Stable, unique within the calendar.</param>
/// <param name="Group">What it belongs to: an edition's key.</param>
/// <param name="Title">As calendars show it.</param>
/// <param name="Says">Everything else a person sees of it, in all languages: when it changes, the event has changed.</param>
/// <param name="EndsUtc">Exclusive; equal to the start for a moment.</param>
public sealed record CalendarItem(string Uid, string Group, LocalizedText Title, string Says, DateTime StartsUtc, DateTime EndsUtc);

/// <summary>How often an event has changed since it was first shown, and when last (RFC 5545, 3.8.7.4 and 3.8.7.3).</summary>
public sealed record CalendarRevision(int Sequence, DateTime ModifiedUtc);

/// <param name="Revisions">By uid, of everything that is shown now.</param>
/// <param name="Cancelled">What was shown once and is no longer there; a subscriber has to be told for a while.</param>
public sealed record CalendarHistory(IReadOnlyDictionary<string, CalendarRevision> Revisions, IReadOnlyList<(CalendarItem Item, CalendarRevision Revision)> Cancelled);

/// <summary>
/// Remembers what calendars have shown. A subscriber's program takes a change only when the number grew, and drops an event only when it is
/// told that it is cancelled; so whatever changed an event, by whatever way, it is noticed when the calendar is next read.
/// </summary>
public interface ICalendarLedger
{
    /// <summary>Compares with what was shown last, writes down what is new, and answers the same on every node.</summary>
    /// <param name="feed">The calendar, at most 60 characters.</param>
    /// <param name="items">All of the calendar, not a part: what is missing was taken away.</param>
    /// <param name="firstUtc">Since when an event that is seen for the first time has been as it is; null: since now.</param>
    Task<CalendarHistory> ReviseAsync(string feed, IReadOnlyCollection<CalendarItem> items, Func<CalendarItem, DateTime>? firstUtc = null, CancellationToken cancellation = default);

    /// <summary>Drops what is remembered of a calendar. The caller's unit of work is not touched.</summary>
    Task ForgetAsync(string feed, CancellationToken cancellation = default);
}
